import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { schemaErrors } from "../contract-tests/report/testing/schemaErrors.js";
import { live, storesOfTests } from "../contract-tests/runner/testing/liveRun.js";

jest.setTimeout(60_000);

const storeOf = storesOfTests();

const VIEWS = ["contract.html", "contract.json", "contract.md", "jest.log", "junit.xml"];
const PLANTED = [
  "Planted | `name`",
  "Planted <script>alert(1)</script>",
  "planted\u2028name",
  "contract-planted-too",
];

test.each([
  ["healthy", {}],
  ["faulty", { fault: "listSegments.filter-ignored" }],
])("rows that are not ours appear by id only, in every view of a run on a %s store", async (_, options) => {
  const store = await storeOf({ variant: "prefilled", ...options });
  await store.call(
    "POST",
    "/segments",
    PLANTED.map((name) => ({ name, description: `All about ${name}` })),
  );
  const names = await store.names();
  expect(names.length).toBe(130 + PLANTED.length);
  const { code, stdout, stderr } = await live(store, [], { GITHUB_ACTIONS: "true" });
  expect(code).toBe("fault" in options ? 1 : 0);

  const files = readdirSync(store.folder);
  expect(files).toEqual(expect.arrayContaining(VIEWS));
  const leaks = [stdout, stderr, ...store.reportTexts()].flatMap((text) =>
    text.split("\n").filter((line) => names.some((name) => line.includes(name)) || /planted/i.test(line)),
  );
  expect(leaks.map((line) => line.slice(0, 500))).toEqual([]);
  expect(schemaErrors(JSON.parse(readFileSync(join(store.folder, "contract.json"), "utf8")))).toEqual([]);
});
