import { startStore } from "../../src/testing.js";
import { runStoreCommand } from "../../contract-tests/cli/store/runStoreCommand.js";

// The command that the package installs.
void runStoreCommand({ call: "bigcommerce-segments-store", start: startStore });
