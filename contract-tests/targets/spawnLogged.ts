import type { ChildProcess } from "node:child_process";
import { closeSync, writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { openNewFile } from "../files/newFile.js";
import { printable } from "../report/printable.js";
import { spawnChildProcess } from "./spawnChildProcess.js";

/** Starts a Node script whose output goes to a new file, safe to print: a response of a server may be in it. */
export function spawnLogged(
  args: readonly string[],
  logPath: string,
  variables: NodeJS.ProcessEnv = {},
): ChildProcess {
  const log = openNewFile(logPath);
  const child = spawnChildProcess(args, "pipe", variables);
  for (const input of [child.stdout, child.stderr]) {
    if (input === null) continue;
    createInterface({ input }).on("line", (line) => {
      write(log, `${printable(line)}\n`);
    });
  }
  child.once("close", () => {
    closeSync(log);
  });
  return child;
}

function write(log: number, text: string): void {
  try {
    writeSync(log, text);
  } catch {
    // A full disk must not end this process, which has to clean up.
  }
}
