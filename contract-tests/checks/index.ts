import type { Check } from "../run/check.js";
import { operationIds, type OperationId } from "../spec/operations.js";
import { bytesChecks } from "./afterwards/bytes.js";
import { errorsChecks } from "./afterwards/errors.js";
import { invariantsChecks } from "./afterwards/invariants.js";
import { historiesChecks } from "./afterwards/histories.js";
import { raceChecks } from "./afterwards/race.js";
import { witnessChecks } from "./afterwards/witnessChecks.js";
import { limitsChecks } from "./afterwards/limits.js";
import { authenticationChecks } from "./authentication.js";
import { clientChecks } from "./client.js";
import { bodyChecks as createBodyChecks } from "./createSegments/body.js";
import { corpusChecks as createCorpusChecks } from "./createSegments/corpus.js";
import { conflictChecks } from "./createSegments/conflict.js";
import { noMembersChecks } from "./createSegments/noMembers.js";
import { creationChecks } from "./createSegments/creation.js";
import { deletionChecks } from "./deleteSegments/deletion.js";
import { formsChecks } from "./forms.js";
import { firstReadCheck } from "./listSegments/firstRead.js";
import { filterChecks } from "./listSegments/filter.js";
import { agedListChecks } from "./listSegments/agedList.js";
import { fortyIdsChecks } from "./listSegments/fortyIds.js";
import { listChecks } from "./listSegments/list.js";
import { nearTokensChecks } from "./listSegments/nearTokens.js";
import { pagesChecks } from "./listSegments/pages.js";
import { quietListsChecks } from "./listSegments/quietLists.js";
import { secondPageChecks } from "./listSegments/secondPage.js";
import { spellingsChecks } from "./listSegments/spellings.js";
import { wrongValuesChecks } from "./listSegments/wrongValues.js";
import { removalChecks } from "./removeShopperProfilesFromSegment/removal.js";
import { bodyChecks as updateBodyChecks } from "./updateSegments/body.js";
import { corpusChecks as updateCorpusChecks } from "./updateSegments/corpus.js";
import { keepsMembersChecks } from "./updateSegments/keepsMembers.js";
import { updateChecks } from "./updateSegments/update.js";

const checksByOperation: Readonly<Record<OperationId, readonly Check[]>> = {
  listSegments: [
    ...listChecks,
    ...filterChecks,
    ...pagesChecks,
    ...spellingsChecks,
    ...wrongValuesChecks,
    ...nearTokensChecks,
  ],
  createSegments: [...creationChecks, ...conflictChecks, ...createCorpusChecks, ...createBodyChecks],
  updateSegments: [...updateChecks, ...updateCorpusChecks, ...updateBodyChecks],
  deleteSegments: deletionChecks,
  removeShopperProfilesFromSegment: removalChecks,
};

function checksOfOperation(operationId: OperationId): readonly Check[] {
  const isOfOperation = (check: Check) => check.operationId === operationId;
  return [
    ...clientChecks.filter(isOfOperation),
    ...checksByOperation[operationId],
    ...[...formsChecks, ...authenticationChecks].filter(isOfOperation),
  ];
}

/** Every check, by operation; those that wait or look back at the run come last. */
export const checks: readonly Check[] = [
  firstReadCheck,
  ...operationIds.flatMap(checksOfOperation),
  ...keepsMembersChecks,
  ...noMembersChecks,
  ...agedListChecks,
  ...fortyIdsChecks,
  ...historiesChecks,
  ...raceChecks,
  ...limitsChecks,
  ...secondPageChecks,
  ...bytesChecks,
  ...quietListsChecks,
  ...errorsChecks,
  ...witnessChecks,
  ...invariantsChecks,
];

/** The checks whose id begins with a prefix, and those that belong to every selection; none if no id begins with it. */
export function checksUnder(prefix: string): readonly Check[] {
  const selected = checks.filter(({ id }) => id.startsWith(prefix));
  return selected.length === 0
    ? []
    : checks.filter((check) => check.isGate ?? check.isWitness ?? selected.includes(check));
}
