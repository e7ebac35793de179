import { createServer } from "node:http";
import { ids } from "./cases.js";

const PATH = "/v3";

/** A server on loopback that answers every request and keeps it. */
export interface Recorder {
  readonly url: string;
  /** Makes a call and returns the first request that it sends, decoded and with short ids; undefined for none. */
  readonly requestOf: (call: () => unknown) => Promise<string | undefined>;
  readonly close: () => Promise<void>;
}

/** Starts the server. */
export async function startRecorder(): Promise<Recorder> {
  let requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method ?? ""} ${request.url ?? ""}`);
    const isList = request.method === "GET";
    response.writeHead(isList ? 200 : 204, { "Content-Type": "application/json" });
    response.end(isList ? '{"data":[],"meta":{}}' : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}${PATH}`,
    requestOf: async (call) => {
      requests = [];
      try {
        await call();
      } catch {
        // Only requests count: an answer that the generated code cannot read is no failure of the call.
      }
      return requests[0] === undefined ? undefined : readable(requests[0]);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Decodes a request and shortens its path and ids. */
export function readable(request: string): string {
  const decoded = decodeURIComponent(request.replaceAll("+", " ")).replace(` ${PATH}/`, " /");
  return Object.entries(ids).reduce((text, [short, id]) => text.replaceAll(id, short), decoded);
}
