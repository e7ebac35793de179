import type { Fault } from "../fault.js";
import { accessFaults } from "./access.js";
import { namedFaults } from "./named.js";
import { othersFaults } from "./others.js";

export const deleteSegmentsFaults: readonly Fault[] = [...accessFaults, ...namedFaults, ...othersFaults];
