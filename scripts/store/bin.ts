import { startStore } from "../../src/testing.js";
import { runStoreCommand } from "./command.js";

// The command of the package.
void runStoreCommand({ call: "bigcommerce-segments-store", start: startStore });
