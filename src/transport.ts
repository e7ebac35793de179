/**
 * One step on the way to the wire: takes a finished request and answers with its response.
 *
 * What repeats, delays or watches calls is a function from one such step to another.
 */
export type Transport = (request: Request) => Promise<Response>;
