import { recall, remember } from "./memory.js";

const KEY = "docs-theme";

/** The theme that the reader chose; empty for that of the system. */
export function savedTheme(): string {
  const saved = recall(KEY);
  return saved === "light" || saved === "dark" ? saved : "";
}

/** Shows the page in a theme. */
export function applyTheme(theme: string): void {
  if (theme === "") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Shows the control with which a reader chooses a theme. */
export function offerThemes(): void {
  const label = document.querySelector<HTMLElement>(".theme");
  const select = label?.querySelector("select");
  if (!label || !select) return;
  label.hidden = false;
  select.value = savedTheme();
  select.addEventListener("change", () => {
    remember(KEY, select.value);
    applyTheme(select.value);
  });
}
