import type { CheckResult } from "../run/checkResult.js";

const ANSWERED = /^(.+) is answered (\d{3})$/;

/** Lists readings with their operation; those that an operation answers with one status share an entry. */
export function readingEntries(results: readonly CheckResult[]): (readonly [string, string])[] {
  const groups = new Map<string, { operationId: string; readings: Set<string> }>();
  for (const { operationId, readings = [] } of results) {
    for (const reading of readings) {
      const key = `${operationId} ${ANSWERED.exec(reading)?.[2] ?? reading}`;
      const group = groups.get(key) ?? { operationId, readings: new Set() };
      group.readings.add(reading);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ operationId, readings }) => [textOf([...readings]), operationId]);
}

function textOf(readings: readonly string[]): string {
  const parts = readings.map((reading) => ANSWERED.exec(reading));
  const subjects = parts.flatMap((part) => part?.[1] ?? []);
  return readings.length === 1 ? readings.join() : `answered ${parts[0]?.[2] ?? ""}: ${subjects.join("; ")}`;
}
