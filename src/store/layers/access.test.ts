import { createTestStore } from "../../doubles/createTestStore.js";

// Expectations: the table of errors in behaviour.md, and the OAuth scopes on the five pages.

const MEMBERS = "/segments/3fa85f64-5717-4562-b3fc-2c963f66afa6/shopper-profiles";

const everyOperation = [
  ["GET", "/segments"],
  ["POST", "/segments"],
  ["PUT", "/segments"],
  ["DELETE", "/segments"],
  ["DELETE", MEMBERS],
  ["GET", MEMBERS],
  ["POST", MEMBERS],
  ["GET", "/shopper-profiles"],
  ["POST", "/shopper-profiles"],
] as const;

const plain = (text: string) => ({ status: 401, text, json: undefined });

describe.each(everyOperation)("%s %s", (method, path) => {
  const store = createTestStore();
  const withToken = (token: string | undefined, storeHash?: string) =>
    store.call(method, path, undefined, {
      headers: { "x-auth-token": token },
      ...(storeHash !== undefined && { storeHash }),
    });

  test("a missing token is answered 401 in text", async () => {
    expect(await withToken(undefined)).toMatchObject(plain("X-Auth-Token header is required"));
  });

  test("an empty token is answered 401 in text", async () => {
    expect(await withToken("")).toMatchObject(plain("X-Auth-Token header should have correct format"));
  });

  test("a bad token is answered 401 in JSON", async () => {
    const { status, json } = await withToken("wrong");
    expect(status).toBe(401);
    expect(json).toMatchObject({ status: 401, title: "Unauthorized" });
  });

  test("another store's hash is answered 403", async () => {
    const { status, json } = await withToken(store.accessToken, store.foreignHash);
    expect(status).toBe(403);
    expect(json).toMatchObject({
      status: 403,
      title: "You don't have a required scope to access the endpoint",
      errors: {},
    });
  });

  test("a token without a scope is answered 403", async () => {
    expect(await withToken(store.scopelessToken)).toMatchObject({ status: 403 });
  });

  test("a read-only token reads, but not who is in a segment", async () => {
    const reads = method === "GET" && path !== MEMBERS;
    expect((await withToken(store.readOnlyToken)).status).toBe(reads ? 200 : 403);
  });
});

test.each([
  ["GET", "/segment"],
  ["GET", "/segments/"],
  ["GET", "/segments/3fa85f64-5717-4562-b3fc-2c963f66afa6"],
  ["PATCH", "/segments"],
  ["PUT", MEMBERS],
  ["DELETE", "/shopper-profiles"],
])("%s %s is no route, whatever the token", async (method, path) => {
  const store = createTestStore();
  for (const token of [store.accessToken, "wrong", "", undefined]) {
    const answer = await store.call(method, path, undefined, { headers: { "x-auth-token": token } });
    expect(answer).toMatchObject({ status: 404, text: "The route is not found, check the URL" });
    expect(answer.headers.get("content-type")).toBe("text/plain");
  }
});

test.each(["/", "/stores", "/v3/segments", "/stores//v3/segments", "/stores/a/v2/segments"])(
  "the path %s is no route",
  async (path) => {
    const response = await createTestStore().fetch(new Request(`http://store${path}`));
    expect(response.status).toBe(404);
  },
);
