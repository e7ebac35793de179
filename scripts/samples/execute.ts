import { execFile } from "node:child_process";

/** The output of a program, and its end. */
export interface Execution {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a program. Asynchronous, because the store that the program uses answers from this process. */
export function execute(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  cwd?: string,
): Promise<Execution> {
  return new Promise((resolve) => {
    execFile(program, args, { env: environment, cwd }, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === "number" ? error.code : 1) : 0;
      resolve({ code, stdout, stderr });
    });
  });
}

/** Indents JSON that is a line of its own or follows a status, and removes spaces at the ends of lines. */
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
