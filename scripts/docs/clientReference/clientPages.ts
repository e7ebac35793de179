import { plainText } from "../markdown/plainText.js";
import type { Page } from "../page.js";
import { linksTo } from "../pages/addresses.js";
import type { Place } from "../specification/place.js";
import { METHODS_OF, type Exports } from "./declared.js";
import { entryMarkdown } from "./entryMarkdown.js";
import { OUTLINE } from "./outline.js";
import { undocumented } from "./undocumented.js";

const PAGES = /^# (\S+) (.+)\n\n(.+)\n((?:(?!^# ).*\n)*)/gm;
const ENTRIES = /^@(.+)$/gm;

/** Makes the client reference of the doc comments of what modules export. Throws naming each that lacks one. */
export function clientPages(root: Place, exports: Exports): Page[] {
  const linkTo = (pointer: string) => linksTo(root, [pointer]);
  const names = new Map<string, string>();
  const entriesOf = (name: string) => {
    if (name === `${METHODS_OF}.*`)
      return (exports.get(METHODS_OF)?.children ?? []).map((method) =>
        entryMarkdown(method, exports, linkTo, `client.segments.${method.name}`),
      );
    const declared = exports.get(name);
    return declared === undefined ? [] : [entryMarkdown(declared, exports, linkTo)];
  };
  const pages = Array.from(
    OUTLINE.matchAll(PAGES),
    ([, path = "", title = "", description = "", body = ""]) => ({
      path,
      title,
      description: plainText(description),
      names,
      markdown: `${description}\n${body.replace(ENTRIES, (_line, items: string) => {
        for (const name of items.split(" ")) names.set(name, `${path}#${name}`);
        return items.split(" ").flatMap(entriesOf).join("\n\n") + "\n";
      })}`,
    }),
  );
  const problems = undocumented(exports, names);
  if (problems.length === 0) return pages;
  throw new Error(["The reference of the client is incomplete:", ...problems].join("\n"));
}
