import { runCommand } from "../../contract-tests/cli/runCommand.js";
import { FOLDER } from "./build.js";
import { packFiles, type PackageFiles } from "./packFiles.js";

/** Runs the command that packs a package. */
export function runPackCommand(
  name: string,
  does: string,
  filesOf: (root: string) => Promise<PackageFiles>,
): Promise<void> {
  return runCommand({
    usage: `Usage: npm run ${name} [-- --to DIR]
${does}, as a tarball in ${FOLDER} or in another folder.
  --to DIR  folder of the tarball`,
    options: { to: { type: "string", default: FOLDER } },
    run: async ({ to }) => {
      console.log(await packFiles(await filesOf(process.cwd()), to));
      return 0;
    },
  });
}
