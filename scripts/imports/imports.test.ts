import { exportsOf, isMisnamed } from "./exports.js";
import { circlesIn, readModules, type Module } from "./modules.js";
import { nevers, violationsOf } from "./nevers.js";

const MAX_LINES = 200;
/** Entries of the package and registries: one list of what lies in a folder. */
const PASS_ON =
  /^(?:src\/(?:index|testing|redisLimiter|errors\/index|store\/operations\/index|store\/layers\/index)|contract-tests\/(?:checks|facts|faults)\/.*index)\.ts$/;
const JEST_GLOBAL =
  /\bjest\.\w|\b(?:before|after)(?:Each|All)\(|\bexpect\(.*\)\.(?:to|not|rejects|resolves)\b/;
const KNOWS_JEST = /^scripts\/|^contract-tests\/runner\/|\.test\.tsx?$|\/testing\/|\/doubles\//;

const modules = readModules();

function pathsWhere(condition: (module: Module) => boolean): string[] {
  return modules.filter(condition).map(({ path }) => path);
}

test.each(nevers)("never: $name", (never) => {
  expect(violationsOf(never, modules)).toEqual([]);
});

test.each([
  ["src/limits/limiter.test.ts", "contract-tests/storm/runStorm.ts"],
  ["contract-tests/wire/exchange.ts", "scripts/generate.ts"],
  ["contract-tests/live/deviations.ts", "contract-tests/cli/flags.ts"],
  ["src/store/state.ts", "src/segments/page.ts"],
  ["src/segments/page.ts", "src/store/state.ts"],
  ["src/errors/ApiError.ts", "src/answer/parsed.ts"],
  ["src/transport/withRetry.ts", "src/raw/rawClient.ts"],
  ["src/time/sleep.ts", "src/call.ts"],
  ["contract-tests/wire/createWire.ts", "contract-tests/run/session.ts"],
  ["contract-tests/run/runCheck.ts", "contract-tests/coverage/sightingsOf.ts"],
  ["contract-tests/checks/afterwards/limits.ts", "src/store/state.ts"],
  ["scripts/bench/quota.ts", "src/doubles/fakeFetch.ts"],
  ["src/call.ts", "openapi-fetch"],
  ["contract-tests/run/runCheck.ts", "jest"],
])("the import by %s of %s is found", (path, imported) => {
  const module = { path, text: "", specifiers: [imported], imports: [imported] };
  expect(nevers.flatMap((never) => violationsOf(never, [module]))).toContain(`${path} -> ${imported}`);
});

test("a circle is found, and what leads to it is left out", () => {
  const module = (path: string, ...imports: string[]) => ({ path, text: "", specifiers: [], imports });
  const modules = [module("a", "b"), module("b", "c"), module("c", "d", "b"), module("d")];
  expect(circlesIn(modules)).toEqual(["b", "c"]);
});

test.each([
  ["src/transport/retry.ts", "export function withRetry() {}", true],
  ["src/transport/withRetry.ts", "export const withRetry = 1; export type Retry = number;", false],
  ["src/errors/base.ts", "export class A {} export class B {}", false],
  ["contract-tests/faults/createSegments/access.ts", "export const accessFaults = [];", false],
])("the name of %s with %s is wrong: %s", (path, text, expected) => {
  expect(isMisnamed({ path, text })).toBe(expected);
});

test("never: a circle of imports, types included", () => {
  expect(circlesIn(modules)).toEqual([]);
});

test("never: the globals of jest outside of tests", () => {
  const found = pathsWhere(
    ({ path, text }) => !KNOWS_JEST.test(path) && JEST_GLOBAL.test(withoutComments(text)),
  );
  expect(found).toEqual([]);
});

test("never: a file that only passes on what others export, except entries and registries", () => {
  expect(pathsWhere((module) => exportsOf(module).passesOn && !PASS_ON.test(module.path))).toEqual([]);
});

test(`never: a file of more than ${MAX_LINES} lines`, () => {
  expect(pathsWhere(({ text }) => text.split("\n").length - 1 > MAX_LINES)).toEqual([]);
});

test("a file of src and contract-tests is named after its only exported value", () => {
  const found = pathsWhere((module) => /^(?:src|contract-tests)\//.test(module.path) && isMisnamed(module));
  expect(found).toEqual([]);
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, "");
}
