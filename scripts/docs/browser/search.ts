import MiniSearch from "minisearch";
import { find, SEARCH_OPTIONS } from "../search/searchIndex.js";
import { resultElement } from "./searchResult.js";

declare global {
  // Left behind by the script with the index.
  var searchIndexOfSite: string | undefined;
}

/** More are of no use to a reader. */
const MOST_RESULTS = 20;

/** Shows the search, and answers it. */
export function offerSearch(): void {
  const form = document.querySelector<HTMLElement>(".search");
  const input = form?.querySelector("input");
  const found = form?.querySelector<HTMLElement>(".found");
  const list = found?.querySelector("ul");
  const count = found?.querySelector(".found-count");
  if (!form || !input || !found || !list || !count) return;
  form.hidden = false;
  // The way from this page to the folder of the site.
  const root = document.documentElement.dataset.root ?? "";
  let index: Promise<MiniSearch> | undefined;

  const show = async () => {
    const text = input.value.trim();
    const search = await (index ??= loadIndex(root));
    // The reader may have typed on meanwhile.
    if (input.value.trim() !== text) return;
    const results = text === "" ? [] : find(search, text);
    list.replaceChildren(...results.slice(0, MOST_RESULTS).map((result) => resultElement(result, root)));
    count.textContent = results.length === 0 ? "Nothing found" : `${results.length} found`;
    found.hidden = text === "";
  };

  input.addEventListener("input", () => void show());
  input.addEventListener("focus", () => {
    index ??= loadIndex(root);
    if (input.value !== "") found.hidden = false;
  });
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    if (!form.contains(target) || target.closest("a")) found.hidden = true;
  });
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key === "/" && !(target instanceof Element && target.matches("input, select, textarea"))) {
      event.preventDefault();
      input.focus();
      input.select();
    }
    if (!form.contains(document.activeElement)) return;
    const places = [input, ...list.querySelectorAll("a")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (key === "Escape") {
      found.hidden = true;
      input.focus();
    } else if (key === "Enter" && document.activeElement === input) places[1]?.click();
    else if (step !== undefined) {
      event.preventDefault();
      const here = places.findIndex((place) => place === document.activeElement);
      places[Math.max(0, here + step)]?.focus();
    }
  });
}

/** Loads the index, which is larger than most pages and needed by few readers. */
async function loadIndex(root: string): Promise<MiniSearch> {
  const script = Object.assign(document.createElement("script"), { src: `${root}assets/search-index.js` });
  await new Promise((resolve, reject) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", reject);
    document.head.append(script);
  });
  return MiniSearch.loadJSON(globalThis.searchIndexOfSite ?? "", SEARCH_OPTIONS);
}
