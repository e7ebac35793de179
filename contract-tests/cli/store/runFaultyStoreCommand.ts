import { createStore } from "../../../src/store/createStore.js";
import { serveStore } from "../../../src/store/serveStore.js";
import { faultLayers, faults } from "../../faults/index.js";
import { runStoreCommand } from "./runStoreCommand.js";

/** Starts a store that may have a fault. */
export function runFaultyStoreCommand(call: string): Promise<void> {
  return runStoreCommand({
    call,
    start: async ({ fault, port = 0, hosts, addresses, ...settings }) =>
      serveStore(createStore(settings, faultLayers(fault)), port, hosts, addresses),
    faults,
  });
}
