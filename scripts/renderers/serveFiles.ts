import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
};

/** Files that are served on loopback. */
export interface FileServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves files from memory: some renderers load nothing from `file://`.
 *
 * @param files What stands at which path, without its leading slash.
 */
export async function serveFiles(files: ReadonlyMap<string, string | Buffer>): Promise<FileServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "", "http://localhost").pathname.slice(1);
    const content = files.get(path);
    response.writeHead(content === undefined ? 404 : 200, {
      "content-type": TYPES[extname(path)] ?? "text/plain",
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port }: Pick<AddressInfo, "port"> = addressOf(server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function addressOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address;
}
