import { createContext, type ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import type { CheckEntry } from "../contractReport.js";
import { shownText } from "./words.js";

/** Text longer than this is folded. */
const MAX_LINES = 12;
const MAX_CHARACTERS = 800;

/** Ids of the checks on the page. Only these are linked. */
export const KnownChecks = createContext<ReadonlySet<string>>(new Set());

/** A sentence with code in backticks. */
export function Prose({ text }: { text: string }) {
  // split() puts the captured code at odd positions.
  return (
    <>
      {shownText(text)
        .split(/`([^`]+)`/)
        .map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}
    </>
  );
}

/** The sentence that settles a check, and whatever follows it. */
export function SourceOf({
  check: { page, sentence },
  children,
}: {
  check: CheckEntry;
  children?: ComponentChildren;
}) {
  return (
    <p class="source">
      Source: {shownText(page)}, <q>{shownText(sentence)}</q>
      {children}
    </p>
  );
}

/** A link to a check. An id that is not on the page, such as that of the facts table, is plain text. */
export function CheckLink({ id }: { id: string }) {
  const isKnown = useContext(KnownChecks).has(id);
  return isKnown ? <a href={`#${encodeURIComponent(id)}`}>{shownText(id)}</a> : <>{shownText(id)}</>;
}

interface TableProps {
  readonly label: string;
  readonly columns: readonly string[];
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A table that scrolls sideways on its own, also with the keyboard. */
export function Table({ label, columns, children, ...rest }: TableProps) {
  return (
    <div class="scrolling" role="region" tabIndex={0} aria-label={`${label}, table`}>
      <table {...rest}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** A text of any origin under a title, folded if long. */
export function ShownBlock({ title, text }: { title: string; text: string }) {
  const lines = text.split("\n", MAX_LINES + 1).length;
  const block = (
    <pre>
      <code>{shownText(text)}</code>
    </pre>
  );
  return text.length > MAX_CHARACTERS || lines > MAX_LINES ? (
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
