import type { StoreAnswer } from "../exchange.js";
import type { Layer } from "../storeContext.js";
import { createRandom, randomHex } from "../random.js";

/** Adds the headers of every answer, unless it has them already. */
export function createCommonHeadersLayer(seed: number): Layer {
  const random = createRandom(seed, "request ids");
  return async (request, next, { behaviour, now }) => {
    const requestId = randomHex(random, 32);
    const answer = await next(request);
    const headers = {
      date: new Date(now()).toUTCString(),
      "x-request-id": requestId,
      ...contentType(answer),
      ...answer.headers,
    };
    return { ...answer, headers: behaviour.charset ? withCharset(headers) : headers };
  };
}

function contentType({ json, text }: StoreAnswer): Record<string, string> {
  if (json !== undefined) return { "content-type": "application/json" };
  return text === undefined ? {} : { "content-type": "text/plain" };
}

function withCharset(headers: Record<string, string>): Record<string, string> {
  const type = headers["content-type"];
  if (type === undefined || type.includes("charset")) return headers;
  return { ...headers, "content-type": `${type}; charset=utf-8` };
}
