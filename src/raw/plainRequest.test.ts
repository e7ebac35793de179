import { PlainRequest, type Sendable } from "./plainRequest.js";

const url = "http://localhost:4010/segments";
const make = (init: RequestInit) => Reflect.construct(PlainRequest, [url, init]) as Sendable;
const headers = new Headers({ Accept: "application/json" });

test("what has a text or nothing to send is a plain object", async () => {
  const [get, post] = [make({ headers }), make({ method: "POST", headers, body: "[]" })];
  expect(get).not.toBeInstanceOf(Request);
  expect(get).toMatchObject({ method: "GET", url, body: null });
  expect(post).toMatchObject({ method: "POST", url, body: "[]" });
  expect(await post.text()).toBe("[]");
  expect(await get.text()).toBe("");
  expect([...post.headers]).toEqual([["accept", "application/json"]]);
});

test.each([
  ["a body of another kind", { method: "POST", headers, body: new Blob(["[]"]) }],
  ["headers of another kind", { headers: { Accept: "text/plain" } }],
])("%s is left to Request", (_, init) => {
  expect(make(init)).toBeInstanceOf(Request);
});

test("a GET with a body is refused as by Request", () => {
  expect(() => make({ method: "GET", headers, body: "[]" })).toThrow("cannot have body");
});
