import type { CheckEntry, ContractReport } from "./contractReport.js";
import type { CheckResult } from "../run/checkResult.js";
import type { ShownViolation } from "../wire/recordedExchange.js";

export interface Failure {
  readonly target: string;
  readonly result: CheckResult;
  /** Missing if the report does not list the check. */
  readonly check: CheckEntry | undefined;
}

export function failuresOf({ targets, checks }: Pick<ContractReport, "targets" | "checks">): Failure[] {
  const catalogue = new Map(checks.map((check) => [check.id, check]));
  return targets.flatMap(({ name, results }) =>
    results
      .filter(({ status }) => status === "fail")
      .map((result) => ({ target: name, result, check: catalogue.get(result.id) })),
  );
}

/** JSON pointer of a violation that contradicts no single statement. */
const EVERYWHERE = "#/paths";

/** Returns the pointer of the contradicted statement: that of the violation if it names one, otherwise of the check. */
export function statementOf({ pointer }: ShownViolation, check: CheckEntry | undefined): string {
  return pointer === EVERYWHERE && check ? check.pointer : pointer;
}

/** Names the sentence that settles a requirement, and where it stands. */
export function sourceOf({ page, sentence }: CheckEntry): string {
  return `${page}, "${sentence}"`;
}
