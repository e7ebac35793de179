import { createServer } from "node:http";
import { once } from "node:events";
import { inspect } from "node:util";
import { createSegmentsClient } from "./createSegmentsClient.js";
import { SegmentsError } from "./errors/base.js";
import { fakeFetch } from "./doubles/fakeFetch.js";
import { a } from "./doubles/ids.js";
import { untyped } from "./doubles/untyped.js";

const accessToken = "s3cretT0ken";

function expectNoToken(value: unknown): void {
  expect(inspect(value, { showHidden: true, depth: Infinity, getters: true, showProxy: true })).not.toContain(
    accessToken,
  );
  expect(JSON.stringify({ value })).not.toContain(accessToken);
  expect(String(value)).not.toContain(accessToken);
  if (value instanceof Error) expect(value.stack).not.toContain(accessToken);
}

const rejection = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => Promise.reject(new Error("It was not rejected.")),
    (error: unknown) => error,
  );

test("the client does not show the token, as string or function", () => {
  expectNoToken(createSegmentsClient({ storeHash: "abc", accessToken }));
  expectNoToken(createSegmentsClient({ storeHash: "abc", accessToken: () => accessToken }));
});

test("neither do results of the real fetch", async () => {
  const tokens: unknown[] = [];
  const server = createServer((request, response) => {
    tokens.push(request.headers["x-auth-token"]);
    response
      .writeHead(tokens.length === 1 ? 200 : 409, { "Content-Type": "application/json" })
      .end('{"data":[]}');
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const baseUrl = originOf(server.address());
  const client = createSegmentsClient({ storeHash: "abc", accessToken, baseUrl, retry: false });
  expectNoToken(await client.GET("/segments"));
  expectNoToken(await client.GET("/segments"));
  expectNoToken(await client.GET("/segments", { parseAs: "stream" }));
  expect(tokens).toEqual([accessToken, accessToken, accessToken]);
  server.close();
  server.closeAllConnections();
  const error = await rejection(client.GET("/segments"));
  expectNoToken(error);
  expect(error).toMatchObject({ name: "ConnectionError", cause: { message: "fetch failed" } });
});

test("neither do refusals", async () => {
  const client = createSegmentsClient({ storeHash: "abc", accessToken, fetch: fakeFetch().fetch });
  expectNoToken(await rejection(client.DELETE("/segments")));
  expectNoToken(await rejection(client.GET("/segments", { headers: { "X-Auth-Token": accessToken } })));
  expectNoToken(await rejection(client.GET("/segments", { params: { query: { "id:in": [accessToken] } } })));
  client.use({
    onRequest: ({ request }) => {
      request.headers.set("X-Auth-Token", accessToken);
    },
  });
  expectNoToken(await rejection(client.GET("/segments")));
});

test("neither do errors of a token that no header can carry", async () => {
  const broken = `${accessToken}\n`;
  for (const value of [broken, [accessToken]]) {
    const client = createSegmentsClient({ storeHash: "abc", accessToken: () => untyped(value) });
    expectNoToken(await rejection(client.GET("/segments")));
  }
  try {
    createSegmentsClient({ storeHash: "abc", accessToken: broken });
  } catch (error) {
    expectNoToken(error);
  }
  expect.hasAssertions();
});

test("neither do misplaced options", () => {
  for (const options of [{ storeHash: `${accessToken}\n` }, { storeHash: "abc", baseUrl: accessToken }]) {
    try {
      createSegmentsClient(untyped({ accessToken, ...options }));
    } catch (error) {
      expectNoToken(error);
    }
  }
  expect.hasAssertions();
});

test("neither do errors of a fetch that prints its request or hangs it on the error", async () => {
  const failures = [
    (request: Request) => new TypeError(`bad headers ${inspect([...request.headers])}`),
    (request: Request) =>
      new TypeError("failed", { cause: new Error(request.headers.get("X-Auth-Token") ?? "") }),
    (request: Request) => Object.assign(new TypeError("failed"), { request }),
  ];
  for (const failure of failures) {
    const { fetch } = fakeFetch((request) => Promise.reject(failure(request)));
    const error = await rejection(
      createSegmentsClient({ storeHash: "abc", accessToken, fetch, retry: false }).GET("/segments"),
    );
    expect(error).toBeInstanceOf(SegmentsError);
    expectNoToken(error);
  }
});

test("neither does anything that middleware sees", async () => {
  const answers = [Response.json({ data: [] }), undefined];
  const { fetch } = fakeFetch((request) => {
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(Object.assign(new Error("no"), { request }));
  });
  const client = createSegmentsClient({ storeHash: "abc", accessToken, fetch, retry: false });
  const seen: unknown[] = [];
  const see = (context: unknown): void => {
    expectNoToken(context);
    seen.push(context);
  };
  client.use({ onRequest: see, onResponse: see, onError: see });
  await client.DELETE("/segments", { params: { query: { "id:in": [a] } } });
  await rejection(client.GET("/segments"));
  seen.forEach(expectNoToken);
  expect(seen).toHaveLength(4);
});

function originOf(address: unknown): string {
  if (typeof address === "object" && address !== null && "port" in address)
    return `http://127.0.0.1:${String(address.port)}`;
  throw new Error("The server does not listen.");
}

test("hooks do not see it either, also where the API names the request by it", async () => {
  const { fetch } = fakeFetch(() =>
    // Long enough for a part of the token to be left where the name is cut.
    Promise.resolve(
      Response.json({ data: [] }, { headers: { "x-request-id": `${"r".repeat(195)}${accessToken}` } }),
    ),
  );
  const events: unknown[] = [];
  const onResponse = (event: unknown) => events.push(event);
  const client = createSegmentsClient({ storeHash: "abc", accessToken, fetch, hooks: { onResponse } });
  await client.GET("/segments");
  expect(events).toHaveLength(1);
  expectNoToken(events);
  expect(JSON.stringify(events)).not.toContain(accessToken.slice(0, 5));
});
