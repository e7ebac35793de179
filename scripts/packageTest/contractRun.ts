import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Folder of the packed contract, in that of the test. */
export const CONTRACT_FOLDER = "contract-packed";

/** Finds the tarball of the contract. */
export function contractArchive(root: string): string {
  const [archive] = readdirSync(join(root, CONTRACT_FOLDER));
  if (archive === undefined) throw new Error("The contract is not packed.");
  return join(root, CONTRACT_FOLDER, archive);
}

/** Runs a program with the given variables alone besides `PATH`, and returns its exit code and its output. */
export function runContract(
  [program, ...args]: readonly [string, ...string[]],
  cwd: string,
  variables: Readonly<Record<string, string>>,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const { PATH = "" } = process.env;
    execFile(program, args, { cwd, env: { PATH, ...variables } }, (error, stdout, stderr) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === "number") resolve({ code, output: stdout + stderr });
      else reject(error ?? new Error("It has no exit code."));
    });
  });
}
