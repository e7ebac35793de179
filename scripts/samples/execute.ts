import { execFile } from "node:child_process";

/** What a program printed, and how it ended. */
export interface Execution {
  /** 0 for a good end. */
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end. It is not waited for at once: the store that it asks answers from this process. */
export function execute(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Execution> {
  return new Promise((resolve) => {
    execFile(program, args, { env: environment }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === "number" ? error.code : 1) : 0;
      resolve({ code, stdout, stderr });
    });
  });
}

/**
 * Makes what a program printed fit to be read: JSON is indented, be it a line of its own or behind a status, and
 * spaces at the ends of lines are cut off.
 */
export function readable(printed: string): string {
  return printed
    .replaceAll(/^(\d{3} )?(\{.*\})$/gm, (line, status: string | undefined, json: string) => {
      const value = parsed(json);
      return value === undefined ? line : `${status ?? ""}${JSON.stringify(value, undefined, 2)}`;
    })
    .replaceAll(/ +$/gm, "");
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
