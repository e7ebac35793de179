import type { Fault } from "./fault.js";
import { sending, withText } from "./sentRows.js";
/** A way in which a service changes text that it should keep. */
interface TextMistake {
  readonly how: string;
  readonly description: string;
  readonly change: (text: string) => string;
}

const mistake = (how: string, description: string, change: TextMistake["change"]): TextMistake => ({
  how,
  description,
  change,
});

/** Mistakes that plain words and whole sentences do not show. */
const textMistakes: readonly TextMistake[] = [
  mistake("plus-to-space", "A decoder of forms makes spaces of plus signs.", (text) =>
    text.replaceAll("+", " "),
  ),
  mistake("percent-decoded", "A decoder of URLs reads two digits behind a percent sign.", (text) =>
    text.replace(/%([2-7][0-9a-f])/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16))),
  ),
  mistake("formatted", "Text is the first argument of a function that formats.", (text) =>
    text.replaceAll("%s", "undefined"),
  ),
  mistake("rendered", "A template engine renders what stands in double braces.", (text) =>
    text.replace(/\{\{.*?\}\}/g, ""),
  ),
  mistake("interpolated", "Variables of a shell are filled in.", (text) => text.replace(/\$\{\w+\}/g, "")),
  mistake("entities-decoded", "Numbered entities are decoded, since the form had encoded them.", (text) =>
    text.replaceAll("&#39;", "'"),
  ),
  mistake("entities-twice", "What is escaped already is escaped again.", (text) =>
    text.replace(/&(?=(lt|#39);)/g, "&amp;"),
  ),
  mistake("query-cut", "Text ends before what looks like the next parameter.", (text) =>
    text.replace(/&\w+=.*/s, ""),
  ),
  mistake("backslash-unescaped", "Escapes are read once more after the JSON was parsed.", (text) =>
    text.replaceAll("\\\\", "\\"),
  ),
  mistake("unicode-unescaped", "An escape of four digits in a text becomes its character.", (text) =>
    text.replaceAll("\\u0041", "A"),
  ),
  mistake("dot-cut", "A dot at the end is cut, as of a sentence in a title.", (text) =>
    text.replace(/\.$/, ""),
  ),
  mistake("tab-to-space", "Tabs become spaces, since columns are separated by them.", (text) =>
    text.replaceAll("\t", " "),
  ),
  mistake("self-closing-stripped", "Empty elements are stripped as line breaks.", (text) =>
    text.replaceAll("<br/>", "\n"),
  ),
  mistake("curly-quotes", "Curly quotes become straight ones.", (text) => text.replace(/[“”](?=c|$)/g, '"')),
  mistake("unjoined", "Joiners of zero width are stripped, and a family falls apart.", (text) =>
    text.replaceAll("\u200d", ""),
  ),
  mistake("marks-stripped", "Combining marks are stripped after a decomposition of nothing.", (text) =>
    text.replace(/[\u0300-\u036f]/g, ""),
  ),
  mistake("bidi-reversed", "Hebrew is stored in the order in which it is seen.", (text) =>
    text.replace(/[\u0590-\u05ff]+/g, (word) => Array.from(word).reverse().join("")),
  ),
  mistake("arabic-lost", "The column knows no Arabic.", (text) => text.replace(/[\u0600-\u06ff]/g, "?")),
];

/** Mistakes that only a whole text shows, which no name can be. */
const valueMistakes: readonly TextMistake[] = [
  mistake("as-number", "Digits are read as a number, which has no leading zeros.", (text) =>
    /^\d+$/.test(text) ? String(Number(text)) : text,
  ),
  mistake("as-boolean", "The word true becomes the number of a boolean column.", (text) =>
    text === "true" ? "1" : text,
  ),
  mistake("null-word", "The word null becomes a null, which is shown as empty.", (text) =>
    text === "null" ? "" : text,
  ),
  mistake("nan-word", "NaN is taken for a number that failed.", (text) => (text === "NaN" ? "" : text)),
  mistake("zero-falsy", "A zero counts as not given.", (text) => (text === "0" ? "" : text)),
  mistake("cut-at-64", "Descriptions are cut after 64 characters.", (text) =>
    text.length > 64 ? text.slice(0, 64) : text,
  ),
];

/** Makes the faults of texts in the rows that an operation gets: every second mistake in names, the others in descriptions. */
export function textFaults(operation: "createSegments" | "updateSegments", parityOfNames: 0 | 1): Fault[] {
  const inField =
    (field: "name" | "description") =>
    ({ how, description, change }: TextMistake): Fault => ({
      name: `${operation}.${field}-${how}`,
      about: `${operation}.corpus`,
      description,
      layer: sending(operation, (row) => withText(row, field, change)),
    });
  const isOfName = (_mistake: TextMistake, index: number) => index % 2 === parityOfNames;
  const isOther = (mistake: TextMistake, index: number) => !isOfName(mistake, index);
  return [
    ...textMistakes.filter(isOfName).map(inField("name")),
    ...textMistakes.filter(isOther).map(inField("description")),
    ...valueMistakes.map(inField("description")),
  ];
}
