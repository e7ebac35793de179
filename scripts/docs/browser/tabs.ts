import { recall, remember } from "./choices.js";

const KEY = "sample";

/** Turns the forms of each call into tabs; the form chosen once is shown everywhere. */
export function makeTabs(): void {
  document.querySelectorAll<HTMLElement>(".aside").forEach((holder, group) => {
    const panels = [...holder.querySelectorAll<HTMLElement>("[data-tab]")];
    const list = document.createElement("div");
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", "Forms of the call");
    const tabs = panels.map((panel, index) => tabOf(panel, `tab-${group}-${index}`));
    const choose = (chosen: HTMLElement) => {
      tabs.forEach((tab, index) => {
        const isChosen = tab === chosen;
        tab.setAttribute("aria-selected", String(isChosen));
        tab.tabIndex = isChosen ? 0 : -1;
        const panel = panels[index];
        if (panel) panel.hidden = !isChosen;
      });
    };
    for (const tab of tabs)
      tab.addEventListener("click", () => {
        choose(tab);
        remember(KEY, tab.textContent);
      });
    list.addEventListener("keydown", (event) => {
      const here = tabs.findIndex((tab) => tab === document.activeElement);
      const next = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: -1 }[event.key];
      if (next === undefined) return;
      event.preventDefault();
      const tab = tabs.at(next % tabs.length);
      tab?.focus();
      tab?.click();
    });
    list.append(...tabs);
    panels[0]?.before(list);
    const known = tabs.find(({ textContent }) => textContent === recall(KEY)) ?? tabs[0];
    if (known) choose(known);
  });
}

function tabOf(panel: HTMLElement, id: string): HTMLButtonElement {
  const tab = document.createElement("button");
  Object.assign(tab, { type: "button", id, textContent: panel.dataset.tab, role: "tab" });
  panel.id = `${id}-panel`;
  tab.setAttribute("aria-controls", panel.id);
  panel.role = "tabpanel";
  panel.setAttribute("aria-labelledby", id);
  return tab;
}
