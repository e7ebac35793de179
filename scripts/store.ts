import { runFaultyStoreCommand } from "../contract-tests/cli/store/runFaultyStoreCommand.js";

await runFaultyStoreCommand("npm run store --");
