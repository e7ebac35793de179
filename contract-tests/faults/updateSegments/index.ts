import type { Fault } from "../fault.js";
import { answerFaults } from "./answer.js";
import { bodyFaults } from "./body.js";
import { crowdFaults } from "./crowd.js";
import { envelopesFaults } from "./envelopes.js";
import { fieldsFaults } from "./fields.js";
import { historyFaults } from "./history.js";
import { identityFaults } from "./identity.js";
import { idsFaults } from "./ids.js";
import { limitsFaults } from "./limits.js";
import { membersFaults } from "./members.js";
import { namesFaults } from "./names.js";
import { raceFaults } from "./race.js";
import { rowsFaults } from "./rows.js";
import { storedFaults } from "./stored.js";
import { textFaults } from "./text.js";
import { batchFaults } from "./batch.js";
import { corpusFaults } from "./corpus.js";
import { wrongRowsFaults } from "./wrongRows.js";

export const updateSegmentsFaults: readonly Fault[] = [
  ...answerFaults,
  ...bodyFaults,
  ...fieldsFaults,
  ...identityFaults,
  ...idsFaults,
  ...limitsFaults,
  ...namesFaults,
  ...rowsFaults,
  ...storedFaults,
  ...textFaults,
  ...crowdFaults,
  ...envelopesFaults,
  ...membersFaults,
  ...batchFaults,
  ...corpusFaults,
  ...wrongRowsFaults,
  ...historyFaults,
  ...raceFaults,
];
