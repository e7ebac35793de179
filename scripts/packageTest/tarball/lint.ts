import { runCommand } from "../runCommand.js";

/** Judges of packages, each with what it is not asked about. */
const linters = {
  publint: ["node_modules/publint/src/cli.js", "run", "--strict"],
  // What is no code has no types to be wrong about, and the tool trips over YAML.
  attw: [
    "node_modules/@arethetypeswrong/cli/dist/index.js",
    "--no-emoji",
    "--no-color",
    "--exclude-entrypoints",
    "./openapi.yaml",
    "./openapi.json",
    "--",
  ],
} as const;

/** Names of the judges of packages. */
export const linterNames = ["publint", "attw"] as const;

/**
 * Has a judge of packages look at the archive.
 *
 * @param name - Which judge.
 * @param archive - Path of the packed package.
 * @throws {Error} With all that the judge says, where it has a finding.
 */
export async function lint(name: (typeof linterNames)[number], archive: string): Promise<string> {
  const { code, output } = await runCommand(["node", ...linters[name], archive], ".");
  if (code !== 0) throw new Error(output.trim());
  return "no finding";
}
