import type { Filters } from "./address.js";

/** The content of a check that filters look at. */
export interface Filterable {
  readonly operation: string;
  readonly results: readonly { target: string; status: string }[];
  /** In lower case. */
  readonly text: string;
}

/** Decides if a check is shown. Status and target must match the same result. */
export function matches(check: Filterable, filters: Filters): boolean {
  return (
    (filters.operation === "" || check.operation === filters.operation) &&
    check.results.some(
      ({ target, status }) =>
        (filters.target === "" || target === filters.target) &&
        (filters.status === "" || status === filters.status),
    ) &&
    check.text.includes(filters.text.trim().toLowerCase())
  );
}
