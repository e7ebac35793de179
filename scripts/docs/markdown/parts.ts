import { Lexer, type Tokens } from "marked";
import { originOfText } from "../specification/origins.js";
import { markedHeading, markedItem } from "./marks.js";
import { plainText } from "./plainText.js";

/** Commands are looked for; words of programs and answers would hide what tells of them. */
const SEARCHED = /^sh\b/;

/**
 * Cuts Markdown into the parts that its headings and fields begin, with their words without marks and sources. The level
 * is that of the heading, 0 before the first, 9 for a field.
 */
export function partsOf(markdown: string) {
  const parts = [{ id: "", level: 0, title: "", texts: new Array<string>() }];
  for (const token of Lexer.lex(markdown)) {
    const fields = isList(token) ? token.items.flatMap(({ text }) => markedItem(text) ?? []) : [];
    if (token.type === "heading") {
      const { text: title, id } = markedHeading(String(token.text));
      parts.push({ id, level: Number(token.depth), title, texts: [] });
    } else if (fields.length > 0)
      for (const { id, text } of fields) {
        const [head = "", ...texts] = text.split("\n\n");
        parts.push({ id, level: 9, title: head.split(" (")[0] ?? "", texts: [head, ...texts] });
      }
    else if (token.type !== "code" || SEARCHED.test(String(token.lang))) parts.at(-1)?.texts.push(token.raw);
  }
  return parts.map(({ texts, ...part }) => ({
    ...part,
    text: plainText(
      texts.filter((text) => originOfText(text.replace(/^\s*_/, "")) === undefined).join("\n\n"),
    ),
  }));
}

function isList(token: { readonly type: string }): token is Tokens.List {
  return token.type === "list";
}
