import type { Fault } from "../fault.js";
import { accessFaults } from "./access.js";
import { answerFaults } from "./answer.js";
import { bodyFaults } from "./body.js";
import { conflictFaults } from "./conflict.js";
import { crowdFaults } from "./crowd.js";
import { envelopesFaults } from "./envelopes.js";
import { historyFaults } from "./history.js";
import { leftRowsFaults } from "./leftRows.js";
import { limitsFaults } from "./limits.js";
import { nameFaults } from "./name.js";
import { newIdsFaults } from "./newIds.js";
import { raceFaults } from "./race.js";
import { storedFaults } from "./stored.js";
import { timestampsFaults } from "./timestamps.js";
import { uniquenessFaults } from "./uniqueness.js";
import { valuesFaults } from "./values.js";
import { batchFaults } from "./batch.js";
import { corpusFaults } from "./corpus.js";
import { wrongRowsFaults } from "./wrongRows.js";

export const createSegmentsFaults: readonly Fault[] = [
  ...accessFaults,
  ...answerFaults,
  ...bodyFaults,
  ...conflictFaults,
  ...limitsFaults,
  ...nameFaults,
  ...storedFaults,
  ...timestampsFaults,
  ...uniquenessFaults,
  ...valuesFaults,
  ...crowdFaults,
  ...envelopesFaults,
  ...leftRowsFaults,
  ...newIdsFaults,
  ...batchFaults,
  ...corpusFaults,
  ...wrongRowsFaults,
  ...historyFaults,
  ...raceFaults,
];
