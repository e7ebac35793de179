import { UsageError } from "../errors/index.js";
import { caught } from "../doubles/caught.js";
import { idOf } from "../doubles/fakeContext.js";
import { faultyStore } from "../doubles/faultyStore.js";
import { untyped } from "../doubles/untyped.js";

const EMPTY = { create: [], update: [], delete: [], unchanged: [] };
const row = (n: number) => ({ id: idOf(n), name: `row ${n}`, description: "" });

const refusals: readonly (readonly [string, unknown, RegExp])[] = [
  ["nothing", undefined, /`plan\.create` must be an array/],
  ["null", null, /`plan\.create`/],
  ["a list", [row(1)], /no option `plan\.0`/],
  ["a lack", { create: [], update: [], delete: [] }, /`plan\.unchanged` must be an array/],
  ["an unknown key", { ...EMPTY, deletes: [] }, /no option `plan\.deletes`; there are create, update/],
  ["a text", "plan", /no option `plan\.0`/],
  ["a text as list", { ...EMPTY, delete: idOf(1) }, /`plan\.delete` must be an array/],
  ["an id to create", { ...EMPTY, create: [row(1)] }, /no option `plan\.create\[0\]\.id`/],
  ["no name to create", { ...EMPTY, create: [{}] }, /`plan\.create\[0\]\.name`/],
  [
    "a null to create",
    { ...EMPTY, create: [{ name: "a", description: null }] },
    /description` must be a string/,
  ],
  ["no change", { ...EMPTY, update: [row(1)] }, /`plan\.update\[0\]\.before`/],
  [
    "an update without id",
    { ...EMPTY, update: [{ ...row(1), id: undefined, before: {} }] },
    /\.id` must be a uuid/,
  ],
  ["a text to delete", { ...EMPTY, delete: [idOf(1)] }, /plan\.delete\[0\]/],
  [
    "a wrong id to delete",
    { ...EMPTY, delete: [{ ...row(1), id: "*" }] },
    /`plan\.delete\[0\]\.id` must be a uuid/,
  ],
  [
    "an unknown field to delete",
    { ...EMPTY, delete: [{ ...row(1), ids: [] }] },
    /no option `plan\.delete\[0\]\.ids`/,
  ],
  ["no id to delete", { ...EMPTY, delete: [{ name: "a", description: "" }] }, /`plan\.delete\[0\]\.id` must/],
  [
    "no name unchanged",
    { ...EMPTY, unchanged: [{ ...row(1), name: undefined }] },
    /`plan\.unchanged\[0\]\.name`/,
  ],
  [
    "no description to update",
    { ...EMPTY, update: [{ id: idOf(1), name: "a", before: {} }] },
    /description` must/,
  ],
  ["a wrong id unchanged", { ...EMPTY, unchanged: [{ ...row(1), id: 1 }] }, /`plan\.unchanged\[0\]\.id`/],
  [
    "an id twice",
    { ...EMPTY, delete: [row(1)], unchanged: [{ ...row(1), name: "a" }] },
    /`plan\.unchanged\[0\]` has the id of `plan\.delete\[0\]`/,
  ],
  [
    "a name twice",
    { ...EMPTY, create: [{ name: "row 1" }], delete: [row(1)] },
    /`plan\.delete\[0\]` has the name of `plan\.create\[0\]`/,
  ],
  [
    "a name to create twice",
    { ...EMPTY, create: [{ name: "a" }, { name: "a" }] },
    /`plan\.create\[1\]` has the name/,
  ],
];

test.each(refusals)(
  "a plan that is %s or has it is refused before anything is sent",
  async (_, plan, message) => {
    const it = faultyStore();
    const error = await caught(it.segments.apply(untyped(plan), { maxDeletes: 9 }));
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toHaveProperty("message", expect.stringMatching(message));
    expect(it.wire).toEqual([]);
  },
);
