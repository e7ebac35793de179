import type { Filters } from "./address.js";

/** The content of a check that filters look at. */
export interface Filterable {
  readonly operation: string;
  readonly results: readonly { target: string; status: string }[];
  /** In lower case. */
  readonly text: string;
}

export interface CheckElement {
  readonly element: HTMLElement;
  readonly details: HTMLDetailsElement;
  /** Read at first use, because a page may hold megabytes. */
  readonly filterable: Filterable;
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

export function findChecks(): CheckElement[] {
  return [...document.querySelectorAll<HTMLElement>(".check")].flatMap((element) => {
    const details = element.querySelector("details");
    return details === null ? [] : [checkElement(element, details)];
  });
}

function checkElement(element: HTMLElement, details: HTMLDetailsElement): CheckElement {
  let filterable: Filterable | undefined;
  return {
    element,
    details,
    get filterable() {
      return (filterable ??= read(element));
    },
  };
}

function read(element: HTMLElement): Filterable {
  return {
    operation: element.closest<HTMLElement>("[data-operation]")?.dataset.operation ?? "",
    results: [...element.querySelectorAll<HTMLElement>(".badge")].map(({ dataset, classList }) => ({
      target: dataset.target ?? "",
      status: classList.item(1) ?? "",
    })),
    text: element.textContent.toLowerCase(),
  };
}

/** Shows the checks that match, and in them only what concerns the selected target. A filter opens their folds. */
export function showMatching(checks: readonly CheckElement[], filters: Filters): number {
  let shown = 0;
  for (const { element, filterable } of checks) {
    const isShown = matches(filterable, filters);
    element.hidden = !isShown;
    if (!isShown) continue;
    shown += 1;
    for (const part of element.querySelectorAll<HTMLElement>("[data-target]"))
      part.hidden = filters.target !== "" && part.dataset.target !== filters.target;
  }
  const isFiltered = Object.values(filters).some((value) => value !== "");
  for (const group of document.querySelectorAll<HTMLElement>(".operation, .fold")) {
    group.hidden = group.querySelector(".check:not([hidden])") === null;
    if (group instanceof HTMLDetailsElement && isFiltered && !group.hidden) group.open = true;
  }
  return shown;
}

export function setFolds(isOpen: boolean): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>("details.fold")) fold.open = isOpen;
}
