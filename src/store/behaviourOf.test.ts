import { UnknownNameError } from "./findByName.js";
import { createTestStore } from "../doubles/createTestStore.js";
import { behaviourOf } from "./variants.js";

const BAD_ROW = [{ name: "" }];

test("variants can be combined, and the later one counts", async () => {
  const store = createTestStore({
    variant: ["invalid-400", "bulk-errors", "description-empty", "description-absent"],
  });
  expect(await store.call("POST", "/segments", BAD_ROW)).toMatchObject({ status: 400, json: { data: [] } });
  expect((await store.call("POST", "/segments", [{ name: "a" }])).rows[0]).not.toHaveProperty("description");
});

test("400 says that nothing was written, so what was written in part is answered otherwise", async () => {
  const store = createTestStore({ variant: ["partial-writes", "invalid-400"] });
  expect(await store.call("POST", "/segments", [...BAD_ROW, { name: "a" }])).toMatchObject({
    status: 422,
    rows: [{ name: "a" }],
  });
});

test("a variant that there is not is refused, with the names that are near", () => {
  expect(() => behaviourOf(["invalid-401"])).toThrow(
    new UnknownNameError(
      'There is no variant "invalid-401". There is: invalid-400, repeated-name-invalid, text-401, json-401.',
    ),
  );
  expect(() => behaviourOf(["Nonsense"])).toThrow(/There is: put-201, .*, one-profile\.$/);
});
