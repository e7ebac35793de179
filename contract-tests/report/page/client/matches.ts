import type { Filters } from "./address.js";

/** What of a check the filters look at. */
export interface Filterable {
  operation: string;
  /** What came of it, by target. */
  results: readonly { target: string; status: string }[];
  /** All that the page says of it, in lower case. */
  text: string;
}

/** Tells whether a check is shown: status and target have to hold of one and the same result. */
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
