import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { buildArgv } from "jest";
import { isObject, resolvePointer, type JsonObject } from "../contract-tests/spec/json.js";
import { bundleForNode } from "./bundleForNode.js";

const manifest: unknown = JSON.parse(readFileSync("package.json", "utf8"));
const npmScripts = resolvePointer(manifest, "/scripts");
const lines: JsonObject = isObject(npmScripts) ? npmScripts : {};
const commands = Object.entries(lines).flatMap(([name, line]) =>
  Array.from(String(line).matchAll(/\bscripts\/(\S+)\.ts\b/g), ([, script = ""]) => ({ name, script })),
);

mkdirSync("reports", { recursive: true });
const compiled = mkdtempSync("reports/commands-");
const workspace = mkdtempSync(join(tmpdir(), "commands-"));
let results: unknown;

beforeAll(async () => {
  const scripts = ["testing/callCommands", ...commands.map(({ script }) => script)];
  await bundleForNode({
    entryPoints: scripts.map((script) => `scripts/${script}.ts`),
    outbase: "scripts",
    outdir: compiled,
    outExtension: { ".js": ".mjs" },
    splitting: true,
    packages: "external",
  });
  const args = scripts.map((script) => resolve(compiled, `${script}.mjs`));
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: workspace, timeout: 100_000 });
  results = JSON.parse(stdout);
}, 120_000);

afterAll(() => {
  for (const folder of [compiled, workspace]) rmSync(folder, { recursive: true });
});

const matching = (pattern: string): unknown => expect.stringMatching(pattern);
const refusal = (reason: string) => ({ code: 2, stdout: "", stderr: matching(`^${reason}.*\nUsage: `) });

test.each(commands.map(({ name }, index) => [name, index] as const))(
  "%s has --help and refuses unknown flags and stray arguments",
  (name, index) => {
    expect(resolvePointer(results, `/${index}`)).toEqual([
      { code: 0, stdout: matching(`^Usage: .*\\b${name}(\\.ts)?\\s`), stderr: "" },
      refusal("Unknown option '--no-such-flag'"),
      refusal("Unexpected argument '(operand|stray)'"),
    ]);
  },
);

test("no command did anything before", () => {
  expect(commands.length).toBeGreaterThan(15);
  expect(readdirSync(workspace)).toEqual([]);
});

test("npm run unit takes a file for the only one to run", async () => {
  const [, ...args] = String(resolvePointer(manifest, "/scripts/unit")).split(" ");
  const { _: files, selectProjects } = await buildArgv([...args, "src/index.test.ts"]);
  expect({ files, selectProjects }).toEqual({ files: ["src/index.test.ts"], selectProjects: ["unit"] });
});
