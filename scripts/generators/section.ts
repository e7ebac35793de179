import { markdownTable } from "../bench/readme/tables.js";
import { CODE, editions, UNSENT } from "./cases.js";
import { generators } from "./generators.js";
import type { Measured, Outcomes } from "./measure.js";

/** The guide that shows what is measured, as its last section. */
export const GUIDE = "openapi/guides/08-generated-clients.md";
const HEADING = "\n## Measured\n";

/** The columns of the tables, with the cells that each shows. */
const columns = [
  { head: "code", cells: [CODE] },
  { head: "no filter", cells: ["no filter", "profiles, no filter"] },
  { head: '`""`', cells: ["empty text"] },
  { head: "`[]`", cells: ["empty list"] },
  { head: "one id", cells: ["one id"] },
  { head: "two ids", cells: ["two ids", "profiles, two ids", "list, two ids"] },
  { head: "segment `..`", cells: ["segment .."] },
] as const;

const titles = { spec: "From the spec itself:", safe: "From the safe edition:" } as const;

/** Writes the tables of both editions, with the versions of the generators. */
export function sectionOf(measured: Measured, versions: Readonly<Record<string, unknown>>): string {
  const stopping = generators.filter(({ name }) => measured.safe[name]?.["empty text"] === UNSENT);
  return [
    `What typed calls of a DELETE send, with the defaults of each generator, decoded. \`A\` and \`B\` are ids. The code is
compiled under \`strict\`: that of swagger-typescript-api without its \`@ts-nocheck\`, that of kubb with
\`allowImportingTsExtensions\`. Written by \`npm run generators -- --write\`.`,
    ...editions.flatMap((edition) => [titles[edition], tableOf(measured[edition], versions)]),
    `- The filter is sent alike by both DELETEs and by GET. That the ids of shopper profiles are UUIDs is **assumed**.
- \`?id:in=\` names no id. No document says if the API takes it for nothing or for everything.
- \`/shopper-profiles\` is another resource: a DELETE of it deletes the profiles themselves.
- \`""\` and \`..\` are texts, so they compile. At run time they are stopped by: ${stopping.map(({ name }) => name).join("; ")}.`,
  ].join("\n\n");
}

function tableOf(outcomes: Outcomes, versions: Readonly<Record<string, unknown>>): string {
  const rows = generators.map(({ name, packageName }) => [
    `${name} (${String(versions[packageName])})`,
    ...columns.map(({ cells }) => {
      const texts = cells.map((cell) => shortened(outcomes[name]?.[cell] ?? "–"));
      return [...new Set(texts)].join(", ");
    }),
  ]);
  return markdownTable(["generator", ...columns.map(({ head }) => head)], rows);
}

/** Shows a request without what all requests of the column share. */
function shortened(outcome: string): string {
  const target = /^[A-Z]+ (\S+)$/.exec(outcome)?.[1];
  if (target === undefined) return outcome;
  const [path = "", query] = target.replace(/^\/segments(?:\/S\/shopper-profiles)?/, "").split("?");
  if (query === undefined) return "**no filter sent**";
  return `\`${path}?${query}\``;
}

/** Replaces the last section of the guide. */
export function withSection(guide: string, section: string): string {
  const [before, after] = guide.split(HEADING);
  if (before === undefined || after === undefined)
    throw new Error(`${GUIDE} needs the heading "Measured" once.`);
  return `${before}${HEADING}\n${section}\n`;
}
