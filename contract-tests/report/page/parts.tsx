import { createContext, type ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { shownText } from "./words.js";

/** More than that open on demand. */
const MAX_AT_ONCE = 3;
/** More than that say no more. */
const MAX_CHECKS = 25;
/** Text beyond that opens on demand. */
const MAX_LINES = 12;
const MAX_CHARACTERS = 800;

/** Ids of the checks that stand in the page, so that only they are linked. */
export const KnownChecks = createContext<ReadonlySet<string>>(new Set());

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

/** Links to checks of the page; the name of what is no check of the page, such as the table of facts, is text. */
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
  /** The rows. */
  readonly children: ComponentChildren;
}

/** A table, which scrolls by itself where it is wider than the page, with the keyboard too. */
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

/** Text from outside under a title, closed where it is long. */
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
