/** Takes a finished request and answers with its response, as fetch does. */
export type Transport = (request: Request) => Promise<Response>;
