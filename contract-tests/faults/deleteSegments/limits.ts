import { changingLimits, wrongWaits } from "../changingLimits.js";
import type { Fault } from "../fault.js";

export const limitsFaults: readonly Fault[] = [
  changingLimits("deleteSegments", "given-back"),
  wrongWaits("deleteSegments", "large-milliseconds"),
];
