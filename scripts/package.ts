import { clientPackage } from "./package/clientPackage.js";
import { runPackCommand } from "./package/runPackCommand.js";

await runPackCommand("package", "Builds and packs the client", clientPackage);
