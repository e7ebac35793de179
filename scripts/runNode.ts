import { execFile } from "node:child_process";

/** Runs a program of Node for its output. Its exit code does not count: a tool that finds problems exits with 1. */
export function runNode(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, args, options, (_error, stdout, stderr) => {
      resolve({ stdout, stderr });
    });
  });
}
