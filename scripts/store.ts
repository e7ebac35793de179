import { faultLayers } from "../contract-tests/faults/faultLayers.js";
import { createStore } from "../contract-tests/store/createStore.js";
import { faults } from "../contract-tests/faults/index.js";
import { serveStore } from "../contract-tests/store/serveStore.js";
import { runStoreCommand } from "./store/command.js";

await runStoreCommand({
  call: "npm run store --",
  start: async ({ fault, port = 0, ...settings }) =>
    serveStore(createStore(settings, faultLayers(fault)), port),
  faults,
});
