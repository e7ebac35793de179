import { faultLayers } from "../contract-tests/store/faults/faultLayers.js";
import { createStore, faults, serveStore } from "../contract-tests/store/index.js";
import { runStoreCommand } from "./store/command.js";

await runStoreCommand({
  call: "npm run store --",
  start: async ({ fault, port = 0, ...settings }) =>
    serveStore(createStore(settings, faultLayers(fault)), port),
  faults,
});
