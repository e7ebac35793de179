import type { AddedLayers } from "../../src/store/storeContext.js";
import { findByName } from "../../src/store/findByName.js";
import type { Fault } from "./fault.js";
import { faults } from "./index.js";

/**
 * Makes a fault the layers that `createStore` takes; without one there are none.
 *
 * @param fault A fault, in a list or not, or the name of one in the list.
 * @throws UnknownNameError for a name that no fault has.
 */
export function faultLayers(fault: Fault | string | undefined): AddedLayers {
  if (fault === undefined) return {};
  const { layer, place } = typeof fault === "string" ? findByName("fault", fault, faults) : fault;
  return place === "around-authentication" ? { outermost: [layer] } : { innermost: [layer] };
}
