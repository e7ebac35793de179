import { createContext, type ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { shownText } from "./words.js";

/** More links than this are folded. */
const MAX_AT_ONCE = 3;
/** Links beyond this are left out. */
const MAX_CHECKS = 25;
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

/** Links to checks. An id that is not on the page, such as that of the facts table, is plain text. */
export function CheckLinks({ ids }: { ids: readonly string[] }) {
  const known = useContext(KnownChecks);
  const links = ids
    .slice(0, MAX_CHECKS)
    .map((id) => (
      <li>{known.has(id) ? <a href={`#${encodeURIComponent(id)}`}>{shownText(id)}</a> : shownText(id)}</li>
    ));
  const rest = ids.length - MAX_CHECKS;
  if (ids.length <= MAX_AT_ONCE) return <ul class="links">{links}</ul>;
  return (
    <details class="links">
      <summary>{ids.length} checks</summary>
      <ul class="links">{links}</ul>
      {rest > 0 && <p>{rest} more are in contract.json.</p>}
    </details>
  );
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
