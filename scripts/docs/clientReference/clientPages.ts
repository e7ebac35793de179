import { blocks, section } from "../markdown/write.js";
import type { Page } from "../page.js";
import { linksTo } from "../pages/addresses.js";
import type { Place } from "../specification/place.js";
import { METHODS_OF, type Exports } from "./declared.js";
import { entryId, entryMarkdown } from "./entryMarkdown.js";
import { referencePlans } from "./referencePlans.js";
import { undocumented } from "./undocumented.js";

/** Makes the client reference of the doc comments of what modules export. Throws naming each that lacks one. */
export function clientPages(root: Place, exports: Exports): Page[] {
  const methods = exports.get(METHODS_OF)?.children ?? [];
  const plans = referencePlans.flatMap(({ path, sections }) =>
    sections.flatMap(({ items }) => items.split(" ").map((item) => ({ path, item }))),
  );
  const problems = undocumented(
    exports,
    plans.map(({ item }) => item),
  );
  if (problems.length > 0)
    throw new Error(["The reference of the client is incomplete:", ...problems].join("\n"));
  const linkTo = (pointer: string) => linksTo(root, [pointer]);
  const entryOf = (item: string) => {
    if (item === `${METHODS_OF}.*`)
      return methods.map((method) =>
        entryMarkdown(method, exports, linkTo, `client.segments.${method.name}`),
      );
    const declared = exports.get(item);
    return declared === undefined ? [] : [entryMarkdown(declared, exports, linkTo)];
  };
  const names = new Map(plans.map(({ path, item }) => [item, `${path}#${entryId(item)}`]));
  return referencePlans.map(({ path, title, description, sections }) => ({
    path,
    title,
    description: description.replaceAll("`", ""),
    names,
    markdown: blocks(
      description,
      ...sections.map(({ id, title: heading, introduction, items }) =>
        section(`## ${heading} {#${id}}`, introduction, ...items.split(" ").flatMap(entryOf)),
      ),
    ),
  }));
}
