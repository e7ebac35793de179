import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { basename, join } from "node:path";
import { openNewFile } from "../files/newFile.js";
import { isObject } from "../spec/json.js";
import { isRunId } from "../wire/runNames.js";

/** Written to disk before a run writes to a store, so a later run can clean up if it is killed. */
export interface Journal {
  readonly origin: string;
  /** Path before `/segments`: servers may share an origin. */
  readonly path: string;
  readonly runId: string;
  readonly pid: number;
  readonly startedAt: string;
}

export interface Journals {
  /** Runs whose process has ended. */
  readonly dead: Journal[];
  /** Runs that are, or may be, still running. */
  readonly alive: Journal[];
  readonly corrupt: string[];
}

const EXTENSION = ".json";

/**
 * Writes a journal atomically, and flushes it to disk.
 *
 * @throws {Error} If the folder is a link, or no folder.
 */
export function writeJournal(folder: string, journal: Journal): void {
  if (!isFolder(folder)) makeFolder(folder);
  const path = pathOf(folder, journal.runId);
  const unfinished = `${path}.unfinished`;
  const file = openNewFile(unfinished, 0o600);
  writeSync(file, `${JSON.stringify(journal, undefined, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(unfinished, path);
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Error(
      `${folder} is for the journals of runs and cannot be made: ${String(error)}. XDG_STATE_HOME (on Windows LOCALAPPDATA) names another place.`,
    );
  }
}

/** Removes the journal of a run that has left no segments. */
export function removeJournal(folder: string, runId: string): void {
  rmSync(pathOf(folder, runId), { force: true });
}

/** @throws {Error} If the folder is a link, or no folder. */
export function readJournals(
  folder: string,
  { origin, path }: Pick<Journal, "origin" | "path">,
  isAlive: (pid: number) => boolean = isProcessAlive,
): Journals {
  const entries = filesIn(folder).map((file) => ({ file, journal: journalAt(file) }));
  const own = entries
    .flatMap(({ journal }) => journal ?? [])
    .filter((journal) => journal.origin === origin && journal.path === path);
  return {
    dead: own.filter(({ pid }) => !isAlive(pid)),
    alive: own.filter(({ pid }) => isAlive(pid)),
    corrupt: entries.filter(({ journal }) => journal === undefined).map(({ file }) => file),
  };
}

function isProcessAlive(pid: number): boolean {
  // The id of an earlier process was reused for this one.
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It exists, and belongs to another user.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function pathOf(folder: string, runId: string): string {
  return join(folder, `${runId}${EXTENSION}`);
}

function filesIn(folder: string): string[] {
  // The folder does not exist before the first run.
  if (!isFolder(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(EXTENSION));
  return names.sort().map((name) => join(folder, name));
}

// Not through a link: journals decide which segments are deleted.
function isFolder(path: string): boolean {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (entry === undefined || entry.isDirectory()) return entry !== undefined;
  throw new Error(
    `${path} is ${entry.isSymbolicLink() ? "a link" : "no folder"}: remove it, journals are kept in a folder.`,
  );
}

function journalAt(path: string): Journal | undefined {
  try {
    // Reading a FIFO would wait for a writer.
    if (!lstatSync(path).isFile()) return undefined;
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    return isJournal(value) && value.runId === basename(path, EXTENSION) ? value : undefined;
  } catch {
    return undefined;
  }
}

// Strict, because a journal decides which segments are deleted.
function isJournal(value: unknown): value is Journal {
  return (
    isObject(value) &&
    typeof value.origin === "string" &&
    typeof value.path === "string" &&
    typeof value.runId === "string" &&
    isRunId(value.runId) &&
    Number.isSafeInteger(value.pid) &&
    Number(value.pid) > 0 &&
    typeof value.startedAt === "string"
  );
}
