/** Closes lists where the page is too narrow for them, and opens them where it is not. */
export function fitDisclosures(): void {
  for (const part of document.querySelectorAll<HTMLDetailsElement>("details[data-closed-below]")) {
    const narrow = matchMedia(`(max-width: ${part.dataset.closedBelow ?? ""})`);
    const fit = () => {
      part.open = !narrow.matches;
    };
    fit();
    narrow.addEventListener("change", fit);
    // A reader who follows a link within the page wants to see where it leads.
    part.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("a") !== null) fit();
    });
  }
}

/** Opens the folded part that the address names. */
export function openTarget(): void {
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = target?.closest<HTMLDetailsElement>("details.fold");
    if (!target || !fold) return;
    fold.open = true;
    target.scrollIntoView();
  };
  open();
  addEventListener("hashchange", open);
}
