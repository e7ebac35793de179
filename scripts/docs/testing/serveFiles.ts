import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A site that is served below a path, as a host of many sites does it. */
export interface ServedSite {
  readonly address: string;
  close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { html: "text/html", css: "text/css", js: "text/javascript" };

/** Serves files on loopback below `/some/project/`. */
export async function serveFiles(files: ReadonlyMap<string, string>): Promise<ServedSite> {
  const server = createServer(({ url = "" }, response) => {
    const content = files.get(url.replace(/^\/some\/project\//, ""));
    const type = TYPES[url.split(".").pop() ?? ""] ?? "text/plain";
    response
      .writeHead(content === undefined ? 404 : 200, { "content-type": `${type}; charset=utf-8` })
      .end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${portOf(server.address())}/some/project/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}
