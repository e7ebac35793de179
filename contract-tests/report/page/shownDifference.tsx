import type { Difference, DifferencePart } from "../diff.js";
import { shownText } from "./words.js";

const SIGNS: Record<DifferencePart["kind"], string> = { same: " ", expected: "-", actual: "+", omitted: "…" };

export function ShownDifference({ difference: { by, parts } }: { difference: Difference }) {
  return (
    <div class="block">
      <h5>
        Difference <span class="size">(− expected, + actual)</span>
      </h5>
      <pre class={`difference ${by}`}>
        <code>{parts.map(by === "lines" ? lineOf : wordsOf)}</code>
      </pre>
    </div>
  );
}

function lineOf({ kind, text }: DifferencePart) {
  const lines = text
    .split("\n")
    .map((line) => `${SIGNS[kind]} ${line}\n`)
    .join("");
  return elementOf(kind, shownText(lines, Infinity));
}

function wordsOf({ kind, text }: DifferencePart) {
  return elementOf(kind, shownText(text));
}

function elementOf(kind: DifferencePart["kind"], text: string) {
  if (kind === "expected") return <del>{text}</del>;
  if (kind === "actual") return <ins>{text}</ins>;
  return <span class={kind}>{text}</span>;
}
