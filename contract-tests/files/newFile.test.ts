import { execFileSync } from "node:child_process";
import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeNewFile } from "./newFile.js";

const folder = mkdtempSync(join(tmpdir(), "new-file-"));
const path = join(folder, "report");
const other = join(folder, "other");
beforeEach(() => {
  writeFileSync(other, "of others");
});
afterEach(() => {
  rmSync(path, { recursive: true, force: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test.each<[string, () => void]>([
  ["nothing", () => undefined],
  [
    "an older file",
    () => {
      writeFileSync(path, "older and longer");
    },
  ],
  [
    "a symbolic link",
    () => {
      symlinkSync(other, path);
    },
  ],
  [
    "a symbolic link to nothing",
    () => {
      symlinkSync(join(folder, "missing"), path);
    },
  ],
  [
    "a hard link",
    () => {
      linkSync(other, path);
    },
  ],
  ["a FIFO", () => execFileSync("mkfifo", [path])],
])("a file takes the place of %s, and nothing else changes", (_, prepare) => {
  prepare();
  writeNewFile(path, "new");
  expect(readFileSync(path, "utf8")).toBe("new");
  expect(lstatSync(path).isFile()).toBe(true);
  expect(readFileSync(other, "utf8")).toBe("of others");
  expect(lstatSync(join(folder, "missing"), { throwIfNoEntry: false })).toBeUndefined();
});

test("a folder is not replaced, and the message names it", () => {
  mkdirSync(path);
  expect(() => {
    writeNewFile(path, "new");
  }).toThrow(path);
});
