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
    if (
      target instanceof Node &&
      (!form.contains(target) || (target instanceof Element && target.closest("a")))
    )
      found.hidden = true;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !isTyping(event.target)) {
      event.preventDefault();
      input.focus();
      input.select();
    }
    if (event.key === "Escape" && form.contains(document.activeElement)) {
      found.hidden = true;
      input.focus();
    }
    if (form.contains(document.activeElement)) move(event, [input, ...list.querySelectorAll("a")]);
  });
}

/** Loads the index, which is larger than most pages and needed by few readers. */
async function loadIndex(root: string): Promise<MiniSearch> {
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${root}assets/search-index.js`;
    script.addEventListener("load", () => {
      resolve();
    });
    script.addEventListener("error", () => {
      reject(new Error("The index of the search cannot be loaded."));
    });
    document.head.append(script);
  });
  return MiniSearch.loadJSON(globalThis.searchIndexOfSite ?? "", SEARCH_OPTIONS);
}

function move(event: KeyboardEvent, places: readonly HTMLElement[]): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Enter" && document.activeElement === places[0]) places[1]?.click();
  if (step === undefined) return;
  event.preventDefault();
  const here = places.findIndex((place) => place === document.activeElement);
  places[Math.min(places.length - 1, Math.max(0, here + step))]?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLSelectElement ||
    target instanceof HTMLTextAreaElement
  );
}
