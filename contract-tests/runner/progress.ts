import { watch } from "node:fs";
import { followFile } from "./followFile.js";
import { readOutcomes } from "./outcomes.js";

/** What a progress line is written to. */
export interface ProgressOutput {
  /** Whether it is a terminal; without one no line is shown. */
  isTTY?: boolean;
  /** Width in characters. */
  columns?: number;
  write(text: string): unknown;
}

/** A line that tells how far the checks are. */
export interface Progress {
  /** Takes the line away. */
  end(): void;
}

/** What the checks of a run are, in their order. */
export interface ProgressPlan {
  /** Ids of the checks that run on each target. */
  ids: readonly string[];
  /** How many targets there are. */
  targets: number;
}

/** Calls back whenever something in a folder is written, until it is closed. */
export type WatchFolder = (folder: string, onWrite: () => void) => { close(): void };

const CLEAR_LINE = "\r\u001B[2K";
const DEFAULT_COLUMNS = 80;

/**
 * Writes how far a run is.
 *
 * @param done How many checks have ended, on all targets.
 * @param columns Width of the terminal, in characters.
 * @returns Count, total and the check at work.
 */
export function progressLine(done: number, { ids, targets }: ProgressPlan, columns: number): string {
  const total = ids.length * targets;
  const id = done < total ? (ids[done % ids.length] ?? "") : "";
  return `${done}/${total} ${id}`.trimEnd().slice(0, Math.max(0, columns - 1));
}

/**
 * Shows a progress line while checks run, rewritten in place whenever the file of outcomes grows. No line is shown
 * where the output is no terminal.
 *
 * @param folder Folder of the file, which need not exist yet.
 * @param watchFolder Tells when to look.
 */
export function showProgress(
  folder: string,
  path: string,
  plan: ProgressPlan,
  output: ProgressOutput,
  watchFolder: WatchFolder = watchBySystem,
): Progress {
  if (output.isTTY !== true) return { end: () => undefined };
  const nextLines = followFile(path);
  let done = 0;
  const update = () => {
    done += readOutcomes(nextLines()).filter(({ kind }) => kind === "check").length;
    output.write(`${CLEAR_LINE}${progressLine(done, plan, output.columns ?? DEFAULT_COLUMNS)}`);
  };
  const watcher = watchFolder(folder, update);
  update();
  return {
    end() {
      watcher.close();
      output.write(CLEAR_LINE);
    },
  };
}

// No timer is left to run on.
function watchBySystem(folder: string, onWrite: () => void): { close(): void } {
  const watcher = watch(folder, { persistent: false }, onWrite);
  // A folder that can be watched no longer costs the line, not the run.
  watcher.on("error", () => undefined);
  return watcher;
}
