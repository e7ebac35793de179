import { useContext } from "preact/hooks";
import { KnownChecks } from "./knownChecks.js";
import { shownText } from "./shownText.js";

/** More than that open on demand. */
const MOST_AT_ONCE = 3;
/** More than that say no more. */
const MOST_CHECKS = 25;

/** Links to checks of the page; the name of what is no check of the page, such as the table of facts, is text. */
export function CheckLinks({ ids }: { ids: readonly string[] }) {
  const known = useContext(KnownChecks);
  const links = ids
    .slice(0, MOST_CHECKS)
    .map((id) => (
      <li>{known.has(id) ? <a href={`#${encodeURIComponent(id)}`}>{shownText(id)}</a> : shownText(id)}</li>
    ));
  const rest = ids.length - MOST_CHECKS;
  if (ids.length <= MOST_AT_ONCE) return <ul class="links">{links}</ul>;
  return (
    <details class="links">
      <summary>{ids.length} checks</summary>
      <ul class="links">{links}</ul>
      {rest > 0 && <p>{rest} more are in contract.json.</p>}
    </details>
  );
}
