/** The fragment of a heading or an item, and how HTML shows what follows. */
export interface Marked {
  readonly text: string;
  readonly id: string;
  /** `fold`, `aside` or `tab`; empty for a plain part. */
  readonly kind: string;
}

const AFTER_HEADING = / \{#([^}\s]+)(?: \.(\w+))?\}$/;
const BEFORE_ITEM = /^\{#([^}\s]+)\} /;

/** Takes the mark off a heading; one without has the fragment that GitHub gives it, so that links hold there too. */
export function markedHeading(text: string): Marked {
  const [mark = "", id = headingId(text), kind = ""] = AFTER_HEADING.exec(text) ?? [];
  return { text: text.slice(0, text.length - mark.length), id, kind };
}

/** Takes the mark off an item of a list; undefined where it has none. */
export function markedItem(text: string): Marked | undefined {
  const [mark, id] = BEFORE_ITEM.exec(text) ?? [];
  return mark === undefined || id === undefined ? undefined : { text: text.slice(mark.length), id, kind: "" };
}

/** Takes all marks off a text. */
export function withoutMarks(markdown: string): string {
  return markdown.replace(/^(#{2,4} .*?) \{#\S+(?: \.\w+)?\}$/gm, "$1").replace(/^(\s*- )\{#\S+\} /gm, "$1");
}

export function headingId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}
