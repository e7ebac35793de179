import { watch } from "node:fs";
import { followFile } from "./followFile.js";
import { readOutcomes } from "./outcomes.js";

export interface ProgressOutput {
  /** Without a terminal no line is shown. */
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  /** Removes the line. */
  end(): void;
}

export interface ProgressPlan {
  /** Ids of the checks that run on each target. */
  readonly ids: readonly string[];
  readonly targets: number;
}

/** Calls back on each write in a folder, until closed. */
export type WatchFolder = (folder: string, onWrite: () => void) => { close(): void };

const CLEAR_LINE = "\r\u001B[2K";
const DEFAULT_COLUMNS = 80;

/** Formats the number of finished checks, the total and the current check, no wider than the terminal. */
export function progressLine(done: number, { ids, targets }: ProgressPlan, columns: number): string {
  const total = ids.length * targets;
  const id = done < total ? (ids[done % ids.length] ?? "") : "";
  return `${done}/${total} ${id}`.trimEnd().slice(0, Math.max(0, columns - 1));
}

/** Shows a progress line on a terminal, rewritten whenever the file of outcomes in the folder grows. */
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

// A watcher, so no timer can keep the process alive.
function watchBySystem(folder: string, onWrite: () => void): { close(): void } {
  const watcher = watch(folder, { persistent: false }, onWrite);
  // If the folder can no longer be watched, only the line stops, not the run.
  watcher.on("error", () => undefined);
  return watcher;
}
