/** What a reader may choose for all pages, by name, with the values that are not the standard. */
const CHOICES: Readonly<Record<string, readonly string[]>> = { theme: ["light", "dark"], sources: ["all"] };

/** Shows the page as the reader chose. */
export function applyChoices(): void {
  for (const name of Object.keys(CHOICES)) apply(name, recall(name));
}

/** Shows the controls of the choices. */
export function offerChoices(): void {
  for (const label of document.querySelectorAll<HTMLElement>("[data-choice]")) {
    const name = label.dataset.choice ?? "";
    const select = label.querySelector("select");
    if (select === null) continue;
    label.hidden = false;
    select.value = document.documentElement.dataset[name] ?? "";
    select.addEventListener("change", () => {
      remember(name, select.value);
      apply(name, select.value);
    });
  }
}

/** Keeps a choice for other pages and visits, where the browser lets a page keep anything. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`docs-${name}`, value);
  } catch {
    // It holds for this page alone.
  }
}

/** Gives a choice that was kept; empty where there is none. */
export function recall(name: string): string {
  try {
    return localStorage.getItem(`docs-${name}`) ?? "";
  } catch {
    return "";
  }
}

function apply(name: string, value: string): void {
  // Empty for the standard.
  document.documentElement.dataset[name] = CHOICES[name]?.includes(value) ? value : "";
}
