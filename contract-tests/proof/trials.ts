import { isDeepStrictEqual } from "node:util";
import { brokenExamples } from "../spec/brokenExamples.js";
import { contradictedFacts } from "../facts/fact.js";
import { documentedFacts } from "../facts/index.js";
import { MAX_IN_FLIGHT } from "../wire/requestGate.js";
import { createSpecification, type Specification } from "../spec/specification.js";
import type { Fault } from "../faults/fault.js";
import { faults } from "../faults/index.js";
import { variants, type Variant } from "../../src/store/variants.js";
import { witnessOf } from "../run/check.js";
import { operationIds } from "../spec/operations.js";
import type { ClientFault } from "./brokenClients.js";
import { readingClientFaults } from "./readingClientFaults.js";
import { writingClientFaults } from "./writingClientFaults.js";
import { leftBehind } from "./leftBehind.js";
import { MAX_REQUESTS, runSuite, type RunOptions, type SuiteRun } from "./runSuite.js";
import { honestStores, type HonestStore } from "./honestStores.js";
import { handWrittenServers } from "./handWrittenServers.js";
import { otherServers } from "./otherServers.js";
import type { Server } from "./server.js";
import { unsteadyServers } from "./unsteadyServers.js";
import { wholeRun, type WholeRun } from "./wholeRun.js";
import type { SpecFault } from "./specFault.js";
import { operationSpecFaults } from "./operationSpecFaults.js";
import { schemaSpecFaults } from "./schemaSpecFaults.js";

/** A run of the suite against a fault that it must find, or a variant that it must accept. */
export interface Trial {
  readonly kind: "server fault" | "client fault" | "spec fault" | "server" | "honest variant";
  readonly name: string;
  readonly description: string;
  /** Describes the failure of the suite; undefined if the suite was right. */
  readonly run: (specification: Specification) => Promise<string | undefined>;
  /** Runs every check in place of those up to the one that a server fault is about. */
  readonly runWhole?: (specification: Specification) => Promise<WholeRun>;
}

const witnesses = new Set(operationIds.map((operationId) => witnessOf(operationId, "every-answer")));

/** Variants that keep the suite from its work; that a run says so is for the tests of the live target. */
const UNWORKABLE = ["read-only-token", "one-profile"];

export const trials: readonly Trial[] = [
  ...faults.map(serverFaultTrial),
  ...[...readingClientFaults, ...writingClientFaults].map(clientFaultTrial),
  ...[...operationSpecFaults, ...schemaSpecFaults].map(specFaultTrial),
  ...[...unsteadyServers, ...otherServers, ...handWrittenServers].map(serverTrial),
  ...variants.filter(({ name }) => !UNWORKABLE.includes(name)).map(variantTrial),
  ...honestStores.map(storeTrial),
];

function notCaught({ failed, isCapReached, requests }: SuiteRun, about: string): string | undefined {
  if (isCapReached) return `the run stopped at ${requests} requests`;
  if (failed.some(({ id }) => id === about)) return undefined;
  const others = failed.map(({ id }) => id);
  return others.length === 0
    ? `${about} passed, as did all`
    : `${about} passed; it failed ${others.join(", ")}`;
}

function serverFaultTrial(fault: Fault): Trial {
  const { name, description, about, isUnjudgeable } = fault;
  // The check must find the fault itself, without the wire, unless it is the one that shows what the wire finds.
  const isOfForm = witnesses.has(about);
  const run = async (specification: Specification) => {
    const suiteRun = await runSuite(specification, { fault, judgesExchanges: isOfForm, until: about });
    if (isUnjudgeable) return suiteRun.verdict === "unjudged" ? undefined : "the run had a verdict";
    return notCaught(suiteRun, about);
  };
  const runWhole = (specification: Specification) => wholeRun(fault, specification);
  return { kind: "server fault", name, description, run, runWhole };
}

function clientFaultTrial({ name, description, about, create }: ClientFault): Trial {
  const run = async (specification: Specification) =>
    notCaught(
      await runSuite(specification, { createClient: create, judgesExchanges: false, until: about }),
      about,
    );
  return { kind: "client fault", name, description, run };
}

function specFaultTrial({ name, description, change }: SpecFault): Trial {
  const run = (specification: Specification) => {
    const document = structuredClone(specification.document);
    change(document);
    const contradicted = contradictedFacts(documentedFacts, document, isDeepStrictEqual);
    const isFound = contradicted.length > 0 || brokenExamples(createSpecification(document)).length > 0;
    return Promise.resolve(isFound ? undefined : "no fact and no example contradicts it");
  };
  return { kind: "spec fault", name, description, run };
}

function serverTrial({ name, description, layer, ...expected }: Server): Trial {
  const run = async (specification: Specification) => {
    const suiteRun = await runSuite(specification, {
      layers: expected.isAuthorized ? { innermost: [layer] } : { outermost: [layer] },
      judgesExchanges: true,
      ...(expected.hasNoProfiles && { without: ["membership"] }),
    });
    const { verdict, unjudgeable = "", causes, outcomes } = suiteRun;
    const ids = causes.map(({ id }) => id).join(", ");
    if (verdict !== expected.verdict) return `the verdict is ${verdict}: ${unjudgeable || ids}`;
    if (causes.length > expected.mostFailures) return `${causes.length} checks failed: ${ids}`;
    const interruptions = outcomes.flatMap(({ result }) => result.interruptions ?? []);
    const count = expected.interruptions ?? interruptions.length;
    return interruptions.length === count ? undefined : `interruptions: ${interruptions.join("; ")}`;
  };
  return { kind: "server", name, description, run };
}

function variantTrial({ name, description }: Variant): Trial {
  return honestTrial(name, description, { variant: name });
}

function storeTrial({ name, description, behaviour, layer, hasNoProfiles }: HonestStore): Trial {
  return honestTrial(name, description, {
    ...(behaviour && { behaviour }),
    ...(layer && { layers: { outermost: [layer] } }),
    ...(hasNoProfiles && { without: ["membership"] }),
  });
}

function honestTrial(name: string, description: string, options: Omit<RunOptions, "judgesExchanges">): Trial {
  const run = async (specification: Specification) => {
    const suiteRun = await runSuite(specification, { ...options, judgesExchanges: true });
    const { verdict, unjudgeable = "", failed, maxInFlight, requests, isCapReached } = suiteRun;
    const [alarm] = failed;
    if (alarm) {
      const { expected = "", actual = "" } = alarm.violations?.[0] ?? {};
      return `${alarm.id} failed: expected ${expected}, got ${actual}`;
    }
    if (isCapReached || requests > MAX_REQUESTS) return `it took ${requests} requests`;
    if (verdict !== "conforms") return `the verdict is ${verdict}: ${unjudgeable}`;
    if (maxInFlight > MAX_IN_FLIGHT) return `${maxInFlight} requests were in flight`;
    return leftBehind(suiteRun, specification);
  };
  return { kind: "honest variant", name, description, run };
}
