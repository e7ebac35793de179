import type { Clock } from "../../src/time/systemClock.js";
import { createSession } from "../run/session.js";
import { readSpecification } from "../spec/specification.js";
import type { Target } from "../targets/target.js";
import { createWire } from "./createWire.js";

const specification = readSpecification();
const RUN_ID = "0123456789abcdef";
const target: Target = {
  name: "test",
  baseUrl: "http://127.0.0.1:1/stores/abc/v3",
  storeHash: "abc",
  accessToken: "secret0token",
  capabilities: [],
};
const never = new Promise<never>(() => undefined);
/** A clock that stands still, unless the answer is slower than it. */
const patient: Clock = { now: () => 0, sleep: () => never };
const impatient: Clock = { now: () => 0, sleep: () => Promise.resolve() };

const wireTo = (
  fetch: (request: Request) => Promise<Response>,
  clock = patient,
  capabilities = target.capabilities,
) =>
  createWire(
    createSession({ target: { ...target, capabilities }, specification, clock, fetch, runId: RUN_ID }),
  );
const page = {
  data: [],
  meta: { pagination: { total: 0, count: 0, per_page: 50, current_page: 1, total_pages: 0 } },
};

test("a raw request carries token, media types and body, and follows no redirect", async () => {
  const seen: Request[] = [];
  const wire = wireTo((request) => {
    seen.push(request);
    return Promise.resolve(new Response(null, { status: 302 }));
  });
  await wire.send({ method: "POST", path: "/segments", body: [{ name: "a" }] });
  const [request] = seen;
  expect(request?.url).toBe("http://127.0.0.1:1/stores/abc/v3/segments");
  expect(request?.headers.get("x-auth-token")).toBe("secret0token");
  expect(request?.headers.get("content-type")).toBe("application/json");
  expect(request?.redirect).toBe("manual");
  expect(await request?.text()).toBe('[{"name":"a"}]');
});

test("a header given as undefined is left out", async () => {
  const wire = wireTo(() => Promise.resolve(Response.json(page)));
  const { request } = await wire.send({
    method: "GET",
    path: "/segments",
    headers: { "x-auth-token": undefined },
  });
  expect(Object.keys(request.headers)).toEqual(["accept"]);
});

test.each(["/segments", "/segments?id:in=", "/segments?ids=1", "/segments?id:in=%20"])(
  "DELETE %s never leaves",
  async (path) => {
    const sent: Request[] = [];
    const wire = wireTo((request) => {
      sent.push(request);
      return Promise.resolve(new Response(null, { status: 204 }));
    });
    await expect(wire.send({ method: "DELETE", path })).rejects.toThrow("deletes everything");
    await expect(wire.fetch(new Request(target.baseUrl + path, { method: "DELETE" }))).rejects.toThrow();
    expect(sent).toEqual([]);
  },
);

test("what comes back is recorded and judged, and the curl shows no token", async () => {
  const wire = wireTo(() => Promise.resolve(Response.json({ data: [], token: "secret0token" })));
  const { response } = await wire.send({ method: "GET", path: "/segments" });
  expect(response?.status).toBe(200);
  expect(wire.violations).toHaveLength(1);
  expect(wire.violations[0]?.violation.actual).toContain("'meta'");
  expect(wire.violations[0]?.violation.curl).toBe(
    `curl -i -X GET 'http://127.0.0.1:1/stores/abc/v3/segments' -H 'accept: application/json' -H 'x-auth-token: '"$BIGCOMMERCE_ACCESS_TOKEN"''`,
  );
  expect(JSON.stringify([wire.violations, wire.drift])).not.toContain("secret0token");
});

test("no answer in time is a violation, and no error of the sender", async () => {
  const wire = wireTo(() => never, impatient);
  const { response } = await wire.send({ method: "GET", path: "/segments", timeoutMs: 1000 });
  expect(response).toBeUndefined();
  expect(wire.violations[0]?.violation).toMatchObject({
    expected: "an answer",
    actual: "no answer within 1000 ms",
  });
});

test("a failed connection is a violation with its reason", async () => {
  const wire = wireTo(() =>
    Promise.reject(new TypeError("fetch failed", { cause: new Error("ECONNREFUSED secret0token") })),
  );
  await expect(wire.fetch(new Request(`${target.baseUrl}/segments`))).rejects.toThrow("fetch failed");
  expect(wire.violations[0]?.violation.actual).toBe("fetch failed: ECONNREFUSED $BIGCOMMERCE_ACCESS_TOKEN");
});

const SPELT = 'ab"c+d/secret';

test.each([
  ["in JSON, as a value", Response.json({ data: SPELT })],
  ["in JSON, as a key", Response.json({ data: [], [SPELT]: 1 })],
  ["in JSON that escapes everything", new Response(`{"${escaped(SPELT)}":"${escaped(SPELT)}"}`)],
  ["in a URL", new Response("", { status: 302, headers: { location: `/?${encodeURIComponent(SPELT)}` } })],
  ["in upper case, on an error page", new Response(`<h1>${SPELT.toUpperCase()}</h1>`, { status: 502 })],
  ["where an excerpt ends", new Response("x".repeat(195) + SPELT, { status: 400 })],
])("a token that the target echoes %s is in nothing that is shown", async (_, response) => {
  const wire = createWire(
    createSession({
      target: { ...target, accessToken: SPELT },
      specification,
      clock: patient,
      fetch: () => Promise.resolve(response),
      runId: RUN_ID,
    }),
  );
  await wire.send({ method: "GET", path: `/segments?echo=${encodeURIComponent(SPELT)}` });
  const { violations, drift, exchanges } = wire;
  expect(violations.length).toBeGreaterThan(0);
  const shown = JSON.stringify([violations, drift, exchanges]);
  expect(shown).toContain("$BIGCOMMERCE_ACCESS_TOKEN");
  expect(shown).not.toMatch(/secret|ab\W{1,6}c|\\u0061/i);
});

test("a token in the name of a header is hidden", async () => {
  const wire = wireTo(() => Promise.resolve(Response.json(page, { headers: { [target.accessToken]: "1" } })));
  await wire.send({ method: "GET", path: "/segments" });
  expect(wire.drift).toMatchObject([{ kind: "header", what: "$BIGCOMMERCE_ACCESS_TOKEN" }]);
});

test("a token of a few letters is hidden in its header, and in no word", async () => {
  const options = { target: { ...target, accessToken: "t" }, specification, clock: patient, runId: RUN_ID };
  const fetch = () => Promise.resolve(Response.json({ status: 201 }, { headers: { "x-a": "t" } }));
  const wire = createWire(createSession({ ...options, fetch }));
  await wire.send({ method: "GET", path: "/segments" });
  const violation = wire.violations[0]?.violation;
  expect(violation?.curl).toBe(
    `curl -i -X GET 'http://127.0.0.1:1/stores/abc/v3/segments' -H 'accept: application/json' -H 'x-auth-token: '"$BIGCOMMERCE_ACCESS_TOKEN"''`,
  );
  expect(violation?.evidence?.request.headers["x-auth-token"]).toBe("$BIGCOMMERCE_ACCESS_TOKEN");
  expect(violation?.evidence?.response).toMatchObject({
    headers: { "content-type": "application/json", "x-a": "$BIGCOMMERCE_ACCESS_TOKEN" },
    body: '{\n  "status": 201\n}',
  });
});

test("a success that the mock objects to is a violation, and the header means nothing on other servers", async () => {
  const send = () => Promise.resolve(Response.json(page, { headers: { "sl-violations": "[{}]" } }));
  const mock = wireTo(send, patient, [...target.capabilities, "answersByPrefer"]);
  const server = wireTo(send);
  for (const wire of [mock, server]) await wire.send({ method: "GET", path: "/segments" });
  expect(mock.violations.map(({ violation }) => violation.actual)).toEqual(["[{}]"]);
  expect(server.violations).toEqual([]);
});

test("an answer that is not the API's own is not held against the spec", async () => {
  const wire = wireTo(() => Promise.resolve(new Response("nonsense", { status: 400 })));
  await wire.send({ method: "GET", path: "/segments", unjudged: "the proxy answers" });
  expect(wire.violations).toEqual([]);
});

test("the client gets the answer as it came", async () => {
  const wire = wireTo(() => Promise.resolve(Response.json(page, { headers: { "x-request-id": "1" } })));
  const response = await wire.fetch(new Request(`${target.baseUrl}/segments`));
  expect(await response.json()).toEqual(page);
  expect(response.headers.get("x-request-id")).toBe("1");
  const empty = await wireTo(() => Promise.resolve(new Response(null, { status: 204 }))).fetch(
    new Request(`${target.baseUrl}/segments?id:in=1`, { method: "DELETE" }),
  );
  expect(empty.status).toBe(204);
});

function escaped(text: string): string {
  return text.replaceAll(/./g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
