import { recall, remember } from "./choices.js";

const KEY = "sample";

/** Turns the forms of each call into tabs; the form chosen once is shown everywhere. */
export function makeTabs(): void {
  document.querySelectorAll<HTMLElement>(".aside").forEach(makeTabList);
}

function makeTabList(holder: HTMLElement, group: number): void {
  const panels = [...holder.querySelectorAll<HTMLElement>("[data-tab]")];
  const list = document.createElement("div");
  list.setAttribute("role", "tablist");
  list.setAttribute("aria-label", "Forms of the call");
  const tabs = panels.map((panel, index) => tabOf(panel, `tab-${group}-${index}`));
  const choose = (chosen: number) => {
    tabs.forEach((tab, index) => {
      tab.setAttribute("aria-selected", String(index === chosen));
      tab.tabIndex = index === chosen ? 0 : -1;
    });
    panels.forEach((panel, index) => (panel.hidden = index !== chosen));
  };
  tabs.forEach((tab, index) => {
    tab.addEventListener("click", () => {
      choose(index);
      remember(KEY, tab.textContent);
    });
  });
  list.addEventListener("keydown", (event) => {
    const next = neighbour(
      tabs.findIndex((tab) => tab === document.activeElement),
      event.key,
      tabs.length,
    );
    if (next === undefined) return;
    event.preventDefault();
    tabs[next]?.focus();
    tabs[next]?.click();
  });
  list.append(...tabs);
  panels[0]?.before(list);
  choose(
    Math.max(
      0,
      tabs.findIndex(({ textContent }) => textContent === recall(KEY)),
    ),
  );
}

function tabOf(panel: HTMLElement, id: string): HTMLButtonElement {
  const tab = document.createElement("button");
  tab.type = "button";
  tab.id = id;
  tab.textContent = panel.dataset.tab ?? "";
  tab.setAttribute("role", "tab");
  panel.id = `${id}-panel`;
  tab.setAttribute("aria-controls", panel.id);
  panel.setAttribute("role", "tabpanel");
  panel.setAttribute("aria-labelledby", id);
  panel.removeAttribute("aria-label");
  return tab;
}

function neighbour(here: number, key: string, count: number): number | undefined {
  if (key === "ArrowRight") return (here + 1) % count;
  if (key === "ArrowLeft") return (here + count - 1) % count;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
