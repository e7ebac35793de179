const SHOWN_MS = 2000;
const API = "https://api.bigcommerce.com";
/** Where the guides start the local store. */
const LOCAL = "http://127.0.0.1:4010";

/** Sets buttons beside each piece of code that copy it; a command also so that it asks the local store. */
export function offerCopies(): void {
  for (const block of document.querySelectorAll<HTMLElement>(".code")) {
    const code = block.querySelector("code");
    if (code === null) continue;
    const buttons = document.createElement("div");
    buttons.className = "copies";
    const offer = (label: string, text: string) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.addEventListener("click", () => void copy(code, button, text, label));
      buttons.append(button);
    };
    const text = code.textContent;
    if (text.includes("curl ") && text.includes(API))
      offer("Copy for the local store", text.replaceAll(API, LOCAL));
    offer("Copy", text);
    block.prepend(buttons);
  }
}

// Where the browser does not let a page copy, the reader copies what is selected.
async function copy(code: HTMLElement, button: HTMLElement, text: string, label: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    getSelection()?.selectAllChildren(code);
    button.textContent = "Selected";
  }
  setTimeout(() => {
    button.textContent = label;
  }, SHOWN_MS);
}
