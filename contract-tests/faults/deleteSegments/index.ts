import type { Fault } from "../fault.js";
import { accessFaults } from "./access.js";
import { historyFaults } from "./history.js";
import { limitsFaults } from "./limits.js";
import { namedFaults } from "./named.js";
import { othersFaults } from "./others.js";
import { fortyFaults } from "./forty.js";
import { raceFaults } from "./race.js";
import { totalFaults } from "./total.js";

export const deleteSegmentsFaults: readonly Fault[] = [
  ...accessFaults,
  ...limitsFaults,
  ...namedFaults,
  ...othersFaults,
  ...totalFaults,
  ...fortyFaults,
  ...historyFaults,
  ...raceFaults,
];
