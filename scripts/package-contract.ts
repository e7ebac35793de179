import { runCommand } from "../contract-tests/cli/runCommand.js";
import { FOLDER } from "./package/build.js";
import { packContract } from "./package/packContract.js";

await runCommand({
  usage: `Usage: npm run package:contract [-- --to DIR]
Packs the command that judges any server, as a tarball in ${FOLDER} or in another folder.
  --to DIR  folder of the tarball`,
  options: { to: { type: "string", default: FOLDER } },
  run: async ({ to }) => {
    console.log(await packContract(to));
    return 0;
  },
});
