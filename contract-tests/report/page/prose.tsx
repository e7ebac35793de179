import { shownText } from "./shownText.js";

/** A sentence of our own, in which backticks mark code. */
export function Prose({ text }: { text: string }) {
  // What stands between a pair of backticks has an odd place.
  return (
    <>
      {shownText(text)
        .split(/`([^`]+)`/)
        .map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}
    </>
  );
}
