import type { Call } from "../call.js";
import { UsageError } from "../errors/index.js";
import { caught } from "../doubles/caught.js";
import { untyped } from "../doubles/untyped.js";
import { fakeContext, idOf, jsonOf, rowsOf, segmentOf } from "../doubles/fakeContext.js";
import { updateRows } from "./updateRows.js";

const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ id: idOf(n), name: `new ${n}` }));
const written = (call: Call) => rowsOf(call).map(({ id, name }) => segmentOf(0, { id, name: name ?? "" }));
const success = (call: Call) => jsonOf(200, { data: written(call).reverse(), meta: {} });
test("a later change of the input changes nothing", async () => {
  const input = rows(20);
  const context = fakeContext(success);
  const updated = updateRows(context, input);
  input.length = 0;
  expect(await updated).toHaveLength(20);
});

test.each([
  ["no list", {}],
  ["undefined", [undefined]],
  ["a hole", Array(1)],
  ["null", [null]],
  ["a text", [idOf(1)]],
  ["a list", [[]]],
  ["no id", [{ name: "a" }]],
  ["a bad id", [{ id: "1", name: "a" }]],
  ["a list as id", [{ id: [idOf(1)], name: "a" }]],
  ["an empty name", [{ id: idOf(1), name: "" }]],
  ["a number as name", [{ id: idOf(1), name: 1 }]],
  ["null as description", [{ id: idOf(1), description: null }]],
  ["an unknown field", [{ id: idOf(1), nmae: "a" }]],
])("%s is refused before anything is sent", async (_, input) => {
  const context = fakeContext(success);
  expect(await caught(updateRows(context, untyped(input)))).toBeInstanceOf(UsageError);
  expect(context.calls).toHaveLength(0);
});

test("the same id or name twice is refused with both places", async () => {
  const again = updateRows(fakeContext(success), [{ id: idOf(10) }, { id: idOf(10).toUpperCase() }]);
  await expect(again).rejects.toThrow("`rows[1]` has the id of `rows[0]`");
  const name = updateRows(fakeContext(success), [...rows(2), { id: idOf(3), name: "new 1" }]);
  await expect(name).rejects.toThrow("`rows[2]` has the name of `rows[1]`");
});
