/** Sets a button beside each piece of code that copies it. */
export function offerCopies(): void {
  for (const block of document.querySelectorAll<HTMLElement>(".code")) {
    const code = block.querySelector("code");
    if (code === null) continue;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copy";
    button.addEventListener("click", () => void copy(code, button));
    block.append(button);
  }
}

// Where the browser does not let a page copy, the reader copies what is selected.
async function copy(code: HTMLElement, button: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = "Copied";
  } catch {
    getSelection()?.selectAllChildren(code);
    button.textContent = "Selected";
  }
}

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
    // A reader who follows a link within the page wants to see where it leads.
    part.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("a") !== null) show(false);
    });
  }
}
