import type { Fault } from "../faults/fault.js";
import type { Specification } from "../spec/specification.js";
import { runSuite } from "./runSuite.js";

/** What a run that does not stop at the check that a fault is about shows of that fault. */
export interface WholeRun {
  readonly failures: number;
  /** Why the failures do not lead to the fault; undefined if they do. */
  readonly problem: string | undefined;
}

const operationOf = (id: string) => id.split(".")[0] ?? "";

/** Runs every check on a faulty store: one failure for one cause, first the check that the fault is about. */
export async function wholeRun(fault: Fault, specification: Specification): Promise<WholeRun> {
  const { name, about, isUnjudgeable, looksLike } = fault;
  const { causes, verdict, isCapReached, requests } = await runSuite(specification, {
    fault,
    judgesExchanges: true,
  });
  const ids = causes.map(({ id }) => id);
  const result = (problem?: string) => ({ failures: ids.length, problem });
  if (isCapReached) return result(`the run stopped at ${requests} requests`);
  if (isUnjudgeable) return result(verdict === "unjudged" ? undefined : "the run had a verdict");
  if (ids[0] !== about) return result(`the first failure is ${ids[0] ?? "missing"}, not ${about}`);
  const unshown = causes.find(({ violations }) => violations?.some(({ curl }) => curl === ""));
  if (unshown) return result(`${unshown.id} shows no exchange`);
  const expected = looksLike === undefined ? operationOf(name) : operationOf(about);
  const elsewhere = ids.filter((id) => operationOf(id) !== expected);
  return result(elsewhere.length > 0 ? `other operations failed: ${elsewhere.join(", ")}` : undefined);
}
