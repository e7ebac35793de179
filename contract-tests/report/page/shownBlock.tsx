import { shownText } from "./shownText.js";

/** Text beyond that opens on demand. */
const MOST_LINES = 12;
const MOST_CHARACTERS = 800;

/** Text from outside under a title, closed where it is long. */
export function ShownBlock({ title, text }: { title: string; text: string }) {
  const lines = text.split("\n", MOST_LINES + 1).length;
  const block = (
    <pre>
      <code>{shownText(text)}</code>
    </pre>
  );
  return text.length > MOST_CHARACTERS || lines > MOST_LINES ? (
    <details class="block">
      <summary>
        {title} <span class="size">({text.length.toLocaleString("en")} characters)</span>
      </summary>
      {block}
    </details>
  ) : (
    <div class="block">
      <h5>{title}</h5>
      {block}
    </div>
  );
}
