import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { createSegmentsClient } from "./createSegmentsClient.js";
import { untyped } from "./doubles/untyped.js";
import { UsageError } from "./errors/index.js";

const servers: Server[] = [];

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  servers.push(server);
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server does not listen.");
  return `http://127.0.0.1:${address.port}`;
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

test.each([301, 302, 303, 307, 308])("a %i to another origin is answered, not followed", async (status) => {
  let asked = 0;
  const other = await serve((_, response) => {
    asked += 1;
    response.end("{}");
  });
  const baseUrl = await serve((_, response) => {
    response.writeHead(status, { Location: `${other}/segments` }).end();
  });
  const client = createSegmentsClient({ storeHash: "abc", accessToken: "s3cret", baseUrl });
  const redirect = untyped("follow");
  await expect(client.GET("/segments", { redirect })).rejects.toThrow(UsageError);
  const onRequest = ({ request }: { request: Request }) => new Request(request, { redirect });
  const { response } = await client.GET("/segments", { middleware: [{ onRequest }] });
  expect(response.ok).toBe(false);
  expect(response.status).toBe(status);
  expect(response.headers.get("Location")).toBe(`${other}/segments`);
  expect(asked).toBe(0);
});
