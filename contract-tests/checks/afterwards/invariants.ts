import { checksOf, NotApplicable, Violation, type Check } from "../../run/check.js";
import type { Context } from "../../run/context.js";
import { runLooks, type Family, type RunLooks } from "../../invariants/runLooks.js";
import { operationIds, type OperationId } from "../../spec/operations.js";
import { runIdIn } from "../../wire/runNames.js";
import type { Capability } from "../../targets/target.js";

interface Statement {
  readonly family: Family;
  readonly requirement: string;
  readonly at: string;
  readonly needs: readonly Capability[];
  readonly operations: readonly OperationId[];
}

const PAGINATION = "#/components/schemas/Pagination";
const SEGMENT = "#/components/schemas/Segment/properties";

const statements: readonly Statement[] = [
  {
    family: "run.pages",
    requirement: "On every page of the run the numbers agree with the rows and with each other.",
    at: PAGINATION,
    needs: ["ownData"],
    operations: ["listSegments"],
  },
  {
    family: "run.links",
    requirement: "On every page of the run the links lead to their pages.",
    at: `${PAGINATION}/properties/links`,
    needs: ["ownData"],
    operations: ["listSegments"],
  },
  {
    family: "run.own-answer",
    requirement: "Every answer of the run is that to its own request.",
    at: "",
    needs: ["ownData"],
    operations: ["listSegments", "createSegments", "updateSegments"],
  },
  {
    family: "run.rows",
    requirement: "A segment is shown with the same values in every answer, until a write names it.",
    at: "#/components/schemas/Segment",
    needs: ["state"],
    operations: ["listSegments", "createSegments", "updateSegments"],
  },
  {
    family: "run.timestamps",
    requirement: "`created_at` of a segment never moves, and `updated_at` never goes back.",
    at: `${SEGMENT}/updated_at`,
    needs: ["state"],
    operations: ["createSegments", "updateSegments"],
  },
  {
    family: "run.new-ids",
    requirement: "The id of a created segment is one that no segment had before.",
    at: `${SEGMENT}/id`,
    needs: ["state"],
    operations: ["createSegments"],
  },
  {
    family: "run.envelopes",
    requirement: "The counts and errors of every bulk answer agree with its rows and its status.",
    at: "#/components/schemas/BulkError",
    needs: ["ownData"],
    operations: operationIds.filter((id) => id !== "listSegments"),
  },
  {
    family: "run.totals",
    requirement: "`total` changes by what the run created and deleted, and by nothing else.",
    at: `${PAGINATION}/properties/total`,
    needs: ["state"],
    operations: operationIds,
  },
  {
    family: "limits.window",
    requirement: "Within a window the requests left fall, and its end stays.",
    at: "#/components/headers/RateLimitTimeResetMs",
    needs: ["ownData"],
    operations: operationIds,
  },
  {
    family: "limits.retry-after",
    requirement: "`X-Retry-After` is in seconds.",
    at: "#/components/headers/RetryAfter",
    needs: ["ownData"],
    operations: operationIds,
  },
];

const seen = new WeakMap<object, { readonly length: number; readonly looks: RunLooks }>();

/** Looks at the run once for all checks that follow each other without a request between them. */
function looksAt({ run, history, name }: Context): RunLooks {
  const exchanges = history();
  const known = seen.get(run);
  if (known?.length === exchanges.length) return known.looks;
  const looks = runLooks(exchanges, runIdIn(name("")) ?? "");
  seen.set(run, { length: exchanges.length, looks });
  return looks;
}

function statementCheck({ family, requirement, at, needs }: Statement, operationId: OperationId): Check {
  return checksOf(operationId)(family, requirement, { at, needs }, (context) => {
    const looks = looksAt(context)[family].filter((look) => look.operationId === operationId);
    if (looks.length === 0) throw new NotApplicable("the run has seen nothing that could show it");
    for (const { contradiction, exchange } of looks) {
      if (contradiction) throw new Violation(contradiction.expected, contradiction.actual, exchange);
    }
    return Promise.resolve();
  });
}

/** Checks over all exchanges of a run together. They send nothing. */
export const invariantsChecks: readonly Check[] = statements.flatMap((statement) =>
  statement.operations.map((operationId) => statementCheck(statement, operationId)),
);
