import { runCommand } from "../contract-tests/cli/runCommand.js";
import { FOLDER } from "./package/build.js";
import { contractPackage } from "./package/contractPackage.js";
import { packFiles } from "./package/packFiles.js";

await runCommand({
  usage: `Usage: npm run package:contract [-- --to DIR]
Packs the command that judges any server, as a tarball in ${FOLDER} or in another folder.
  --to DIR  folder of the tarball`,
  options: { to: { type: "string", default: FOLDER } },
  run: async ({ to }) => {
    console.log(await packFiles(await contractPackage(process.cwd()), to));
    return 0;
  },
});
