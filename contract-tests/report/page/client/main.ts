import { fragmentOf, NO_FILTERS, readAddress } from "./address.js";
import { findChecks, setFolds, showMatching } from "./checkElements.js";
import { filterControls } from "./filterControls.js";

/** Browsers limit how often a page may change its address. */
const ADDRESS_DELAY_MS = 200;

const checks = findChecks();
const controls = filterControls();
let at = "";
let writing: ReturnType<typeof setTimeout> | undefined;

function filtersNow() {
  return controls?.read() ?? NO_FILTERS;
}

function show(): void {
  const shown = showMatching(checks, filtersNow());
  controls?.showCount(shown, checks.length);
}

function writeAddress(): void {
  clearTimeout(writing);
  const bare = location.href.split("#")[0] ?? "";
  history.replaceState(null, "", bare + fragmentOf({ ...filtersNow(), at }));
}

function writeAddressSoon(): void {
  clearTimeout(writing);
  writing = setTimeout(writeAddress, ADDRESS_DELAY_MS);
}

function followAddress(): void {
  const address = readAddress(location.hash);
  ({ at } = address);
  // A link to an element keeps the filters, unless they hide it.
  if (location.hash.includes("=")) controls?.write(address);
  show();
  if (document.getElementById(at)?.hidden) {
    controls?.write(NO_FILTERS);
    show();
  }
  if (at !== "") goTo(at);
  writeAddress();
}

function goTo(id: string): void {
  const place = document.getElementById(id);
  if (place === null) return;
  const details = place.matches(".check") ? place.querySelector("details") : place;
  const fold = place.closest("details.fold");
  if (fold instanceof HTMLDetailsElement) fold.open = true;
  const isClosable = details instanceof HTMLDetailsElement;
  if (isClosable) details.open = true;
  const focused = (isClosable ? details.querySelector("summary") : null) ?? place;
  focused.focus({ preventScroll: true });
  place.scrollIntoView();
}

// Selects the text if the browser does not allow copying.
async function copyBeside(button: HTMLElement): Promise<void> {
  const code = button.closest(".command")?.querySelector("code");
  if (!code) return;
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = "Copied";
  } catch {
    getSelection()?.selectAllChildren(code);
    button.textContent = "Selected: copy it with the keyboard";
  }
}

function openAll(isOpen: boolean): void {
  setFolds(isOpen);
  for (const { element, details } of checks) if (!isOpen || !element.hidden) details.open = isOpen;
}

controls?.form.addEventListener("input", () => {
  show();
  writeAddressSoon();
});
controls?.form.addEventListener("submit", (event) => {
  event.preventDefault();
});
controls?.form.addEventListener("reset", (event) => {
  event.preventDefault();
  controls.write(NO_FILTERS);
  show();
  setFolds(true);
  writeAddress();
});
document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element)) return;
  // A link to the current address causes no event.
  if (target.closest("a")?.getAttribute("href") === location.hash) followAddress();
  const button = target.closest("button");
  if (button?.dataset.does === "open") openAll(true);
  if (button?.dataset.does === "close") openAll(false);
  if (button?.dataset.does === "copy") void copyBeside(button);
  // The address names the open check, so that it can be shared.
  const details = target.closest("summary")?.parentElement;
  const check = details?.parentElement;
  if (details instanceof HTMLDetailsElement && check?.matches(".check")) {
    at = details.open ? "" : check.id;
    writeAddressSoon();
  }
});
for (const button of document.querySelectorAll<HTMLElement>("button[hidden]")) button.hidden = false;
addEventListener("hashchange", followAddress);
// Paper cannot be unfolded.
addEventListener("beforeprint", () => {
  for (const { element, details } of checks) if (element.querySelector(".badge.fail")) details.open = true;
});
show();
// Not earlier: the browser moves the focus when it follows the fragment itself.
addEventListener("load", followAddress);
