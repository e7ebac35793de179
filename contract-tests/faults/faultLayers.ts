import type { AddedLayers } from "../../src/store/storeContext.js";
import { findByName } from "../../src/store/findByName.js";
import type { Fault } from "./fault.js";
import { faults } from "./index.js";

/**
 * Converts a fault, or the name of a listed one, to layers for `createStore`.
 *
 * @throws {UnknownNameError} if no fault has the name.
 */
export function faultLayers(fault: Fault | string | undefined): AddedLayers {
  if (fault === undefined) return {};
  const { layer, place } = typeof fault === "string" ? findByName("fault", fault, faults) : fault;
  return place === "around-authentication" ? { outermost: [layer] } : { innermost: [layer] };
}
