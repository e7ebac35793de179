/** JSON pointers into the spec: its operations, and the components that they share. */
export const LIST = "/paths/~1segments/get";
export const CREATE = "/paths/~1segments/post";
export const UPDATE = "/paths/~1segments/put";
export const DELETE = "/paths/~1segments/delete";
export const REMOVE = "/paths/~1segments~1{segmentId}~1shopper-profiles/delete";
export const RESPONSES = "/components/responses";
export const HEADERS = "/components/headers";
export const SCHEMAS = "/components/schemas";
export const EXAMPLES = "/components/examples";
