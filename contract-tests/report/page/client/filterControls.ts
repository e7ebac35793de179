import type { Filters } from "./address.js";

export interface FilterControls {
  readonly form: HTMLFormElement;
  readonly read: () => Filters;
  /** Sets the controls; an unknown value becomes "all". */
  readonly write: (filters: Filters) => void;
  readonly showCount: (shown: number, all: number) => void;
}

/** Finds the filter form and makes it visible. */
export function filterControls(): FilterControls | undefined {
  const form = document.querySelector("form");
  if (form === null) return undefined;
  form.hidden = false;
  const control = (name: string) => {
    const found = form.elements.namedItem(name);
    return found instanceof HTMLSelectElement || found instanceof HTMLInputElement ? found : undefined;
  };
  const valueOf = (name: string) => control(name)?.value ?? "";
  return {
    form,
    read: () => ({
      status: valueOf("status"),
      operation: valueOf("operation"),
      target: valueOf("target"),
      text: valueOf("text"),
    }),
    write(filters) {
      for (const [name, value] of Object.entries(filters)) {
        const found = control(name);
        if (found === undefined) continue;
        found.value = String(value);
        if (found instanceof HTMLSelectElement && found.selectedIndex < 0) found.value = "";
      }
    },
    showCount(shown, all) {
      const count = form.querySelector(".count");
      if (count !== null) count.textContent = `${shown} of ${all} checks shown`;
      const none = document.querySelector<HTMLElement>(".none");
      if (none !== null) none.hidden = shown > 0;
    },
  };
}
