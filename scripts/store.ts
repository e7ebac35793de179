import { faults, startStore } from "../contract-tests/store/index.js";
import { runStoreCommand } from "./store/command.js";

await runStoreCommand({ call: "npm run store --", start: startStore, faults });
