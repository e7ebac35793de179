import type { createSegmentsClient } from "../../src/index.js";
import { checks } from "../checks/index.js";
import { restsOn } from "../checks/restsOn.js";
import type { CheckRun, CheckResult } from "../run/checkResult.js";
import { createSession } from "../run/session.js";
import { settleCauses } from "../run/settleCauses.js";
import type { Specification } from "../spec/specification.js";
import { faultLayers } from "../faults/index.js";
import { createStore, type Store } from "../../src/store/createStore.js";
import type { VariantName } from "../../src/store/variants.js";
import type { ContractReport } from "../report/contractReport.js";
import { unseenOperations } from "../runner/runScope.js";
import { operationsSeen } from "../wire/operationsSeen.js";
import type { AddedLayers } from "../../src/store/storeContext.js";
import type { Capability } from "../targets/target.js";
import type { Fault } from "../faults/fault.js";
import { Unjudgeable } from "../run/check.js";
import type { Behaviour } from "../../src/store/defaultBehaviour.js";
import { runCheck } from "../run/runCheck.js";
import type { Target } from "../targets/target.js";
import { storeTarget } from "../targets/store.js";
import { RequestCapReached } from "../wire/requestGate.js";
import { createVirtualClock } from "../../src/time/createVirtualClock.js";
import { createdIds } from "../wire/ownership.js";

export const MAX_REQUESTS = 300;

export const PROOF_RUN_ID = "0123456789abcdef";

export interface RunOptions {
  readonly variant?: VariantName;
  readonly behaviour?: Partial<Behaviour>;
  readonly fault?: Fault;
  readonly createClient?: typeof createSegmentsClient;
  /** True if every exchange is validated against the spec. */
  readonly judgesExchanges: boolean;
  /** Layers in place of a fault. */
  readonly layers?: AddedLayers;
  /** Capabilities that the target does not have. */
  readonly without?: readonly Capability[];
  /** Id of a check; the run stops when it fails. */
  readonly until?: string;
}

/** A run of the suite on a store of its own, in process, on a virtual clock. */
export interface SuiteRun {
  readonly outcomes: CheckRun[];
  /** Every failed check. */
  readonly failed: CheckResult[];
  /** The failed checks that rest on no other one that failed. */
  readonly causes: CheckResult[];
  readonly store: Store;
  readonly target: Target;
  readonly createdIds: string[];
  /** The clock of both store and suite. */
  readonly clock: ReturnType<typeof createVirtualClock>;
  readonly requests: number;
  readonly maxInFlight: number;
  /** True if the run stopped because it reached `MAX_REQUESTS`. */
  readonly isCapReached: boolean;
  readonly verdict: ContractReport["verdict"];
  /** Why no check could judge the store, if so. */
  readonly unjudgeable: string | undefined;
}

export async function runSuite(specification: Specification, options: RunOptions): Promise<SuiteRun> {
  const { variant, behaviour, fault, layers, createClient, judgesExchanges, until, without = [] } = options;
  const clock = createVirtualClock();
  const store = createStore({ clock, variant, behaviour }, layers ?? faultLayers(fault));
  const whole = storeTarget("http://127.0.0.1", store);
  const capabilities = whole.capabilities.filter((capability) => !without.includes(capability));
  const target = { ...whole, capabilities };
  let inFlight = 0;
  let maxInFlight = 0;
  const session = createSession({
    target,
    specification,
    clock,
    runId: PROOF_RUN_ID,
    requestCap: MAX_REQUESTS,
    judgesExchanges,
    ...(createClient && { createClient }),
    fetch: async (request) => {
      inFlight += 1;
      maxInFlight = Math.max(maxInFlight, inFlight);
      try {
        return await store.fetch(request);
      } finally {
        inFlight -= 1;
      }
    },
  });
  const outcomes: CheckRun[] = [];
  let isCapReached = false;
  let unjudgeable: string | undefined;
  for (const check of checks) {
    try {
      const outcome = await runCheck(check, session);
      outcomes.push(outcome);
      if (outcome.result.id === until && outcome.result.status === "fail") break;
    } catch (error) {
      if (error instanceof RequestCapReached) isCapReached = true;
      else if (error instanceof Unjudgeable) unjudgeable = error.message;
      else throw error;
      break;
    }
  }
  const results = outcomes.map(({ result }) => result);
  const failed = results.filter(({ status }) => status === "fail");
  const causes = settleCauses(results, restsOn).filter(({ status }) => status === "fail");
  const requests = session.requestGate.sent;
  const created = createdIds(session.history, session);
  const unseen = unseenOperations(operationsSeen(session.history), { only: "", allowsWrites: true });
  const judged = failed.length > 0 ? "violates" : unseen.length > 0 ? "incomplete" : "conforms";
  return {
    // A violation that was found before wins.
    verdict: unjudgeable === undefined || failed.length > 0 ? judged : "unjudged",
    outcomes,
    failed,
    causes,
    store,
    target,
    createdIds: created,
    clock,
    requests,
    maxInFlight,
    isCapReached,
    unjudgeable,
  };
}
