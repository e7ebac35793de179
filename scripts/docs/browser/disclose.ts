/** Lets the lists that narrow screens hide open and close. */
export function offerDisclosures(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-discloses]")) {
    const part = document.getElementById(button.dataset.discloses ?? "");
    if (part === null) continue;
    button.hidden = false;
    const show = (isOpen: boolean) => {
      part.classList.toggle("open", isOpen);
      button.setAttribute("aria-expanded", String(isOpen));
    };
    button.addEventListener("click", () => {
      show(!part.classList.contains("open"));
    });
    // Whoever follows a link within the page wants to see where it leads.
    part.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("a") !== null) show(false);
    });
  }
}
