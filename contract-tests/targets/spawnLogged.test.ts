import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnLogged } from "./spawnLogged.js";

const folder = mkdtempSync(join(tmpdir(), "logged-"));
const path = join(folder, "child.log");
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("the log holds what a child prints, safe to print, and follows no link", async () => {
  const other = join(folder, "other");
  writeFileSync(other, "of others");
  symlinkSync(other, path);
  const script = String.raw`
    process.stdout.write("caf\u00e9 \u009b31m ##vso[task.complete]\n  ::error::no\nlast");
    process.stdout.write(Buffer.from([0x9b, 0x1b, 0x0a]));
    process.stderr.write("problem\n");`;
  const child = spawnLogged(["-e", script], path);
  await once(child, "close");
  const lines = readFileSync(path, "utf8").split("\n");
  expect(lines.sort()).toEqual([
    "",
    "  : :error::no",
    "café ⟨U+009B⟩31m ## vso[task.complete]",
    "last\uFFFD⟨U+001B⟩",
    "problem",
  ]);
  expect(readFileSync(other, "utf8")).toBe("of others");
});

test("without a log nothing is started", () => {
  expect(() => spawnLogged(["-e", ""], folder)).toThrow(folder);
});
