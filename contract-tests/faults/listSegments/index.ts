import type { Fault } from "../fault.js";
import { accessFaults } from "./access.js";
import { boundsFaults } from "./bounds.js";
import { crowdFaults } from "./crowd.js";
import { everyPageFaults } from "./everyPage.js";
import { everyRowFaults } from "./everyRow.js";
import { filterFaults } from "./filter.js";
import { formFaults } from "./form.js";
import { limitsFaults } from "./limits.js";
import { linksFaults } from "./links.js";
import { nearTokensFaults } from "./nearTokens.js";
import { pagesFaults } from "./pages.js";
import { paginationFaults } from "./pagination.js";
import { replicasFaults } from "./replicas.js";
import { spellingsFaults } from "./spellings.js";
import { storedFaults } from "./stored.js";
import { totalFaults } from "./total.js";
import { corpusFaults } from "./corpus.js";
import { wrongValuesFaults } from "./wrongValues.js";

export const listSegmentsFaults: readonly Fault[] = [
  ...accessFaults,
  ...boundsFaults,
  ...filterFaults,
  ...formFaults,
  ...limitsFaults,
  ...nearTokensFaults,
  ...pagesFaults,
  ...paginationFaults,
  ...replicasFaults,
  ...spellingsFaults,
  ...storedFaults,
  ...crowdFaults,
  ...everyPageFaults,
  ...everyRowFaults,
  ...linksFaults,
  ...totalFaults,
  ...corpusFaults,
  ...wrongValuesFaults,
];
