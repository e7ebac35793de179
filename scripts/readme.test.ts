import { readFileSync, writeFileSync } from "node:fs";
import { operations } from "../src/operations.js";
import type { StartedStore } from "../src/store/serveStore.js";
import { untyped } from "../src/doubles/untyped.js";
import { redisDefaults, redisLimiter } from "../src/redisLimiter.js";
import { startStore } from "../src/store/startStore.js";
import { execute } from "./samples/execute.js";
import { createSandbox } from "./samples/sandbox.js";

const { folder, environmentFor } = createSandbox("reports/readme");
const blocks = [...readFileSync("README.md", "utf8").matchAll(/^```ts\n(.*?)^```$/gms)].map(
  ([, code = ""]) => code,
);
let store: StartedStore;

beforeAll(async () => {
  const settings = { extends: "../../tsconfig.json", include: ["*.ts"] };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(settings));
  blocks.forEach((code, index) => {
    writeFileSync(`${folder}/block${index}.ts`, code);
  });
  store = await startStore();
});

afterAll(() => store.close());

test("the README has a block for each section on the client", () => {
  expect(blocks).toHaveLength(5);
});

test("its blocks compile", async () => {
  const args = ["node_modules/typescript/bin/tsc", "--noEmit", "-p", folder];
  expect(await execute(process.execPath, args, process.env)).toEqual({ code: 0, stdout: "", stderr: "" });
}, 60_000);

test.each(blocks.map((code, index) => [index, code.includes("not a token")] as const))(
  "block %i runs as printed",
  async (index, isRefused) => {
    const args = ["--import", "tsx", `${folder}/block${index}.ts`];
    const { code, stderr } = await execute(process.execPath, args, environmentFor(store));
    expect(code).toBe(0);
    // Only the block on errors makes one.
    expect(stderr).toMatch(isRefused ? /^401 / : /^$/);
  },
  30_000,
);

test("its table of the shared limiter has every option and default", () => {
  const refusal = () => redisLimiter(untyped({ storeHash: "abc", any: 1 }));
  const rows = [...readFileSync("README.md", "utf8").matchAll(/^\| `(\w+)` +\| (?:`([^`]+)`)? +\|/gm)].map(
    ([, name = "", value]) => [name, value] as const,
  );
  const first = rows.findIndex(([name]) => name === "redis");
  const options = rows.slice(first, first + 7);
  expect(refusal).toThrow(`there are ${options.map(([name]) => name).join(", ")}.`);
  const shown = Object.entries({ reserve: 0, ...redisDefaults }).map(([name, value]) => [
    name,
    JSON.stringify(value),
  ]);
  expect(options.filter(([, value]) => value !== undefined)).toEqual(shown);
});

test("the README has a row for each operation of the spec", () => {
  const rows = readFileSync("README.md", "utf8").split("\n");
  const missing = Object.entries(operations).filter(
    ([id, { method, path }]) =>
      !rows.some((row) => row.startsWith(`| \`${id}\` `) && row.includes(`\`${method} ${path}`)),
  );
  expect(missing.map(([id]) => `README.md has no row for: ${id}`)).toEqual([]);
});
