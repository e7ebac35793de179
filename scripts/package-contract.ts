import { contractPackage } from "./package/contractPackage.js";
import { runPackCommand } from "./package/runPackCommand.js";

await runPackCommand("package:contract", "Packs the command that judges any server", contractPackage);
