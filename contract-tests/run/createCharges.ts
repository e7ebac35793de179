import type { ShownViolation } from "../wire/recordedExchange.js";

/** Violations by the id of the check that shows them, whichever check has met them. */
export interface Charges {
  /** Adds a violation, unless one that differs in numbers alone is there already. */
  readonly add: (id: string, violation: ShownViolation) => void;
  readonly of: (id: string) => readonly ShownViolation[];
}

export function createCharges(): Charges {
  const charges = new Map<string, Map<string, ShownViolation>>();
  return {
    add(id, violation) {
      const { expected, actual, pointer } = violation;
      const key = JSON.stringify([expected, actual.replaceAll(/\d+/g, "0"), pointer]);
      const known = charges.get(id) ?? new Map<string, ShownViolation>();
      if (!known.has(key)) charges.set(id, known.set(key, violation));
    },
    of: (id) => [...(charges.get(id)?.values() ?? [])],
  };
}
