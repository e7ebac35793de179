import { createTestStore } from "../../doubles/createTestStore.js";

// Expectations: the page Create Segments, SegmentCreate of the spec, and behaviour.md on 409, 415 and 422.

const TEXT: unknown = expect.any(String);
const post = (body: unknown) => createTestStore().call("POST", "/segments", body);

test("the created segments are answered with 201, in the order in which they were sent, and are listed", async () => {
  const store = createTestStore();
  const { status, json } = await store.call("POST", "/segments", [{ name: "b" }, { name: "a" }]);
  expect(status).toBe(201);
  expect(json).toMatchObject({ data: [{ name: "b" }, { name: "a" }], meta: {} });
  expect(await store.names()).toEqual(["b", "a"]);
});

test("a description that was not given is null", async () => {
  const { rows } = await post([{ name: "a" }, { name: "b", description: "" }]);
  expect(rows).toMatchObject([{ description: null }, { description: "" }]);
});

test.each<[string, unknown, string]>([
  ["no name", [{}], "0.name"],
  ["an empty name", [{ name: "" }], "0.name"],
  ["a name that is no text", [{ name: 1 }], "0.name"],
  ["a description that is null", [{ name: "a", description: null }], "0.description"],
  ["an unknown field", [{ name: "a", colour: "red" }], "0.colour"],
  ["an id", [{ name: "a", id: "3fa85f64-5717-4562-b3fc-2c963f66afa6" }], "0.id"],
  ["a row that is no object", [{ name: "a" }, "b"], "1"],
  ["a row that is an array", [[]], "0"],
])("%s is refused, and nothing is created", async (_, body, place) => {
  const store = createTestStore();
  const { status, json } = await store.call("POST", "/segments", body);
  expect(status).toBe(422);
  expect(json).toMatchObject({ status: 422, errors: { [place]: TEXT } });
  expect(await store.names()).toEqual([]);
});

test.each<[string, unknown]>([
  ["an object", { name: "a" }],
  ["text", "a"],
  ["null", null],
])("%s in place of an array is refused", async (_, body) => {
  expect(await post(body)).toMatchObject({ status: 422 });
});

test.each(["", "[{", "name=a"])("the body %j, which is no JSON, is refused", async (text) => {
  const { status } = await createTestStore().call("POST", "/segments", undefined, { text });
  expect(status).toBe(400);
});

test.each<[string | undefined, number]>([
  [undefined, 415],
  ["text/plain", 415],
  ["application/x-www-form-urlencoded", 415],
  ["application/json; charset=utf-8", 201],
  ["Application/JSON", 201],
])("the content type %s is answered %i", async (type, status) => {
  const headers = { "content-type": type };
  const answer = await createTestStore().call("POST", "/segments", [{ name: "a" }], { headers });
  expect(answer.status).toBe(status);
});

test.each<[string, string[]]>([
  ["in use", ["b", "a"]],
  ["twice in the body", ["c", "c"]],
])("a name %s is answered with the bulk error of 409, and nothing is created", async (_, names) => {
  const store = createTestStore();
  await store.create("a");
  const body = names.map((name) => ({ name }));
  const { status, json } = await store.call("POST", "/segments", body);
  expect(status).toBe(409);
  expect(json).toEqual({
    data: [],
    errors: [
      {
        status: 409,
        title: "Cannot have multiple segments with the same name.",
        type: TEXT,
        errors: {},
      },
    ],
    meta: { total: 2, success: 0, failed: 2 },
  });
  expect(await store.names()).toEqual(["a"]);
});

test("names that differ in case or in spaces are different", async () => {
  expect(await post([{ name: "a" }, { name: "A" }, { name: "a " }])).toMatchObject({ status: 201 });
});

test("a name is free again when its segment is deleted", async () => {
  const store = createTestStore();
  const [id] = await store.create("a");
  await store.call("DELETE", `/segments?id:in=${id}`);
  expect(await store.create("a")).toHaveLength(1);
});

test("a store holds 1000 segments, and a batch that goes beyond is refused as a whole", async () => {
  const store = createTestStore();
  await store.create(...Array.from({ length: 999 }, (_, index) => `Segment ${index}`));
  const { status } = await store.call("POST", "/segments", [{ name: "a" }, { name: "b" }]);
  expect(status).toBe(422);
  expect(await store.create("a")).toHaveLength(1);
  expect(await store.create("b")).toHaveLength(0);
});

test("an empty batch creates nothing", async () => {
  expect(await post([])).toMatchObject({ status: 201, rows: [] });
});
