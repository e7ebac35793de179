import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { flatError, textAnswer } from "./answers.js";
import { bodyOf, createStoreRequest, type StoreAnswer } from "./exchange.js";
import { isServedHost } from "./servedHosts.js";
import type { Next } from "./storeContext.js";

/** Largest accepted body. */
export const MAX_BYTES = 1024 * 1024;

const MISDIRECTED = `This store answers requests to localhost, 127.0.0.0/8 and [::1], so that no web page can read it under a name of its own.
To allow another name, start the store with --host NAME, or startStore({ hosts: ["NAME"] }).
`;

/** Creates a listener for node:http that passes requests to the store, for loopback and these hosts. */
export function createListener(handle: Next, hosts: readonly string[]): RequestListener {
  return (incoming, outgoing) => {
    answerOf(incoming, handle, hosts)
      .then((answer) => {
        write(outgoing, answer);
      })
      .catch(() => {
        // The client disconnected or a layer failed; neither may stop the server.
        outgoing.destroy();
      });
  };
}

async function answerOf(
  incoming: IncomingMessage,
  handle: Next,
  hosts: readonly string[],
): Promise<StoreAnswer> {
  const body = await readBody(incoming);
  if (!isServedHost(incoming.headers.host, hosts)) return textAnswer(421, MISDIRECTED);
  if (body === undefined)
    return withType(flatError(413, `The body must not hold more than ${MAX_BYTES} bytes.`));
  const url = urlOf(incoming.url ?? "/");
  if (url === undefined) return withType(flatError(400, "The URL cannot be read."));
  return handle(createStoreRequest(incoming.method ?? "GET", url, headersOf(incoming), body));
}

// Errors raised before the store is called lack the headers that it adds.
function withType(answer: StoreAnswer): StoreAnswer {
  return {
    ...answer,
    headers: { ...answer.headers, "content-type": "application/json", connection: "close" },
  };
}

async function readBody(incoming: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes <= MAX_BYTES) chunks.push(chunk);
  }
  return bytes > MAX_BYTES ? undefined : Buffer.concat(chunks).toString("utf8");
}

function urlOf(target: string): URL | undefined {
  // The origin does not matter; a request to a proxy names one in its target.
  const text = target.startsWith("/") ? `http://store${target}` : target;
  return URL.canParse(text) ? new URL(text) : undefined;
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) joined[name] = [value ?? ""].flat().join(", ");
  return joined;
}

function write(outgoing: ServerResponse, answer: StoreAnswer): void {
  // The store sets `date` from its own clock.
  outgoing.sendDate = false;
  const body = bodyOf(answer);
  const length = body === undefined ? undefined : Buffer.byteLength(body);
  outgoing.writeHead(answer.status, {
    ...(length !== undefined && { "content-length": String(length) }),
    ...answer.headers,
  });
  outgoing.end(body);
}
