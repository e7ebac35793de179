/** Copies the text that stands beside a button, or selects it where the browser does not let a page copy. */
export async function copyBeside(button: HTMLElement): Promise<void> {
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
