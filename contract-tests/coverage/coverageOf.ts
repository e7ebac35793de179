import type { Fact } from "../facts/fact.js";
import type { CheckResult } from "../run/checkResult.js";
import type { Specification } from "../spec/specification.js";
import { cellKey, type CoverageCell, type DocumentedCell } from "./cell.js";
import { FACT_TABLE_ID, factCell, isAboutFact, isFactTableOnly, placesOfFact } from "./factCells.js";
import type { CheckSightings } from "./sightingsOf.js";
import { documentedCells } from "./documentedCells.js";
import { skippedOf, uncoveredReason, type Skipped } from "./uncoveredReason.js";

export interface Shown {
  /** The selected checks. */
  readonly checks: readonly { id: string; pointer: string }[];
  /** By target: a cell is asserted if it is asserted on any target. */
  readonly targets: readonly {
    results: readonly Pick<CheckResult, "id" | "status" | "reason">[];
    shown: readonly CheckSightings[];
  }[];
}

/** Ids of checks by the keys that they showed. */
type Index = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Compares the coverage of a run with everything that is documented.
 *
 * A skipped check shows nothing. A status and a fact are asserted also by the checks that are about their place,
 * because checks share exchanges and only the first check sends them.
 */
export function coverageOf(
  { checks, targets }: Shown,
  specification: Specification,
  facts: readonly Fact[],
): CoverageCell[] {
  const results = targets.flatMap((target) => target.results);
  const ran = new Set(results.filter(({ status }) => status !== "skip").map(({ id }) => id));
  const sightings = targets.flatMap(({ shown }) => shown).filter(({ id }) => ran.has(id));
  const asserted = indexOf(sightings.map(({ id, asserted: keys }) => ({ id, keys })));
  const observed = indexOf(sightings.map(({ id, observed: keys }) => ({ id, keys })));
  const sources = new Map(checks.map(({ id, pointer }) => [id, pointer]));
  const about = checks.filter(({ id }) => ran.has(id));
  const skipped = skippedOf(
    results.filter(({ id }) => !ran.has(id)),
    (id) => sources.get(id),
  );

  return [...documentedCells(specification), ...facts.map(factCell)].map((cell) => {
    const keys = cell.matrix === "fact" ? placesOfFact(cell) : [cellKey(cell)];
    const claimed = about.filter(({ pointer }) => isAbout(pointer, cell)).map(({ id }) => id);
    const table = cell.matrix === "fact" && isFactTableOnly(cell) ? [FACT_TABLE_ID] : [];
    return finish(cell, [...table, ...claimed, ...idsAt(asserted, keys)], idsAt(observed, keys), skipped);
  });
}

function finish(
  cell: DocumentedCell,
  asserting: readonly string[],
  observing: readonly string[],
  skipped: readonly Skipped[],
): CoverageCell {
  const { matrix, operationId, subject, aspect } = cell;
  const name = { matrix, ...(operationId && { operationId }), subject, aspect };
  if (asserting.length > 0) return { ...name, state: "asserted", checks: [...new Set(asserting)] };
  if (observing.length > 0) return { ...name, state: "observed", checks: [...new Set(observing)] };
  return { ...name, state: "open", checks: [], reason: uncoveredReason(cell, skipped) };
}

function isAbout(source: string, cell: DocumentedCell): boolean {
  if (cell.matrix === "fact") return isAboutFact(source, cell);
  return cell.matrix === "status" && source === cell.pointer;
}

function indexOf(entries: readonly { id: string; keys: readonly string[] }[]): Index {
  const index = new Map<string, Set<string>>();
  for (const { id, keys } of entries) {
    for (const key of keys) {
      const ids = index.get(key) ?? new Set<string>();
      index.set(key, ids.add(id));
    }
  }
  return index;
}

function idsAt(index: Index, keys: readonly string[]): string[] {
  return keys.flatMap((key) => [...(index.get(key) ?? [])]);
}
