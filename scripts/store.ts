import { faultLayers, faults } from "../contract-tests/faults/index.js";
import { createStore } from "../src/store/createStore.js";
import { serveStore } from "../src/store/serveStore.js";
import { runStoreCommand } from "../contract-tests/cli/store/runStoreCommand.js";

await runStoreCommand({
  call: "npm run store --",
  start: async ({ fault, port = 0, hosts, ...settings }) =>
    serveStore(createStore(settings, faultLayers(fault)), port, hosts),
  faults,
});
