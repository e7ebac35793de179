import { execFileSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readJournals, removeJournal, writeJournal, type Journal } from "./journal.js";

const journal: Journal = {
  origin: "https://api.bigcommerce.com",
  path: "/stores/abc/v3",
  runId: "0123456789abcdef",
  pid: 4711,
  startedAt: "2026-01-01T00:00:00.000Z",
};
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "journals-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const nobodyLives = () => false;
const read = (
  isAlive: (pid: number) => boolean = nobodyLives,
  store: Pick<Journal, "origin" | "path"> = journal,
) => readJournals(folder, store, isAlive);

test("a journal is one file that holds what it was given, and goes again", () => {
  writeJournal(folder, journal);
  expect(readdirSync(folder)).toEqual(["0123456789abcdef.json"]);
  expect(JSON.parse(readFileSync(join(folder, "0123456789abcdef.json"), "utf8"))).toEqual(journal);
  expect(read().dead).toEqual([journal]);
  removeJournal(folder, journal.runId);
  removeJournal(folder, journal.runId);
  expect(read().dead).toEqual([]);
});

test("a folder that is not there holds no journals", () => {
  expect(readJournals(join(folder, "none"), journal)).toEqual({ dead: [], alive: [], corrupt: [] });
});

test("the journal of a process that lives is told apart", () => {
  writeJournal(folder, journal);
  expect(read((pid) => pid === 4711)).toEqual({ dead: [], alive: [journal], corrupt: [] });
});

test("the journal of another store is nobody's business", () => {
  writeJournal(folder, journal);
  expect(read(nobodyLives, { ...journal, path: "/stores/def/v3" }).dead).toEqual([]);
  expect(read(nobodyLives, { ...journal, origin: "http://127.0.0.1:1" }).dead).toEqual([]);
});

test("whether a process lives is asked of the machine", () => {
  writeJournal(folder, { ...journal, pid: process.ppid });
  writeJournal(folder, { ...journal, runId: "f".repeat(16), pid: process.pid });
  const { dead, alive } = readJournals(folder, journal);
  expect(alive.map(({ pid }) => pid)).toEqual([process.ppid]);
  // This process has written none: whoever had its number before has.
  expect(dead.map(({ pid }) => pid)).toEqual([process.pid]);
});

test.each([
  ["torn", JSON.stringify(journal).slice(0, -9)],
  ["without a run", JSON.stringify({ ...journal, runId: "" })],
  ["of another run than its name says", JSON.stringify({ ...journal, runId: "f".repeat(16) })],
  ["without a process", JSON.stringify({ ...journal, pid: 0 })],
  ["null", "null"],
])("a file that is %s is told by its name and left alone", (_, text) => {
  const path = join(folder, "0123456789abcdef.json");
  writeFileSync(path, text);
  expect(read()).toEqual({ dead: [], alive: [], corrupt: [path] });
  expect(readFileSync(path, "utf8")).toBe(text);
});

test("a file whose name and run are alike, and no run id, is no journal", () => {
  const path = join(folder, "short.json");
  writeFileSync(path, JSON.stringify({ ...journal, runId: "short" }));
  expect(read()).toEqual({ dead: [], alive: [], corrupt: [path] });
});

test("a journal that was being written when its process died is none yet", () => {
  writeFileSync(join(folder, "0123456789abcdef.json.unfinished"), "{");
  expect(read()).toEqual({ dead: [], alive: [], corrupt: [] });
});

test.each<[string, (path: string) => void]>([
  ["a FIFO", (path) => execFileSync("mkfifo", [path])],
  [
    "a device",
    (path) => {
      symlinkSync("/dev/zero", path);
    },
  ],
  [
    "a folder",
    (path) => {
      mkdirSync(path);
    },
  ],
  [
    "a link to a journal",
    (path) => {
      const target = join(folder, "kept");
      writeFileSync(target, JSON.stringify(journal));
      symlinkSync(target, path);
    },
  ],
])("%s among the journals is named and left alone", (_, make) => {
  const path = join(folder, "0123456789abcdef.json");
  make(path);
  const before = lstatSync(path).mode;
  expect(read()).toEqual({ dead: [], alive: [], corrupt: [path] });
  expect(lstatSync(path).mode).toBe(before);
});

test.each<[string, (path: string) => void, string]>([
  [
    "a link to a folder",
    (path) => {
      symlinkSync(folder, path);
    },
    "is a link",
  ],
  [
    "a link to nothing",
    (path) => {
      symlinkSync(join(folder, "missing"), path);
    },
    "is a link",
  ],
  [
    "a file",
    (path) => {
      writeFileSync(path, "");
    },
    "is no folder",
  ],
])("%s in the place of the folder is refused", (_, make, reason) => {
  const path = join(folder, "journals");
  make(path);
  const message = `${path} ${reason}: remove it, journals are kept in a folder.`;
  expect(() => readJournals(path, journal)).toThrow(message);
  expect(() => {
    writeJournal(path, journal);
  }).toThrow(message);
  expect(existsSync(join(folder, "0123456789abcdef.json"))).toBe(false);
  expect(existsSync(join(folder, "missing"))).toBe(false);
});

test("a journal is not written through a link", () => {
  const other = join(folder, "other");
  writeFileSync(other, "of others");
  for (const end of ["json", "json.unfinished"]) symlinkSync(other, join(folder, `0123456789abcdef.${end}`));
  writeJournal(folder, journal);
  expect(readFileSync(other, "utf8")).toBe("of others");
  expect(read().dead).toEqual([journal]);
});
