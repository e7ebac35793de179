import type { Row } from "../../../src/store/renderRow.js";
import { storingInstead } from "../createdSegments.js";
import type { Fault } from "../fault.js";
import { sending, without, withText } from "../sentRows.js";

const operation = "createSegments";
const VARCHAR = 255;
const SHORT_NAME = 50;
const SHORT_DESCRIPTION = 40;

type Field = "name" | "description";

/** Makes the fault that text is changed before it is stored. */
function changed(field: Field, how: string, description: string, change: (text: string) => string): Fault {
  return {
    name: `createSegments.${field}-${how}`,
    about: "createSegments.values",
    description,
    layer: sending(operation, (row) => withText(row, field, change)),
  };
}

/** Makes the fault that a row without description gets one. */
function described(
  how: string,
  description: string,
  make: (row: Row, index: number, rows: readonly Row[]) => unknown,
): Fault {
  return {
    name: `createSegments.description-${how}`,
    about: "createSegments.description.optional",
    description,
    layer: sending(operation, (row, index, rows) => ({ description: make(row, index, rows), ...row })),
  };
}

const asciiOf = (text: string) => text.replaceAll(/[^\n -~]/g, "?");
const htmlOf = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

export const valuesFaults: readonly Fault[] = [
  changed("name", "spaces-collapsed", "Of several spaces within a name one is kept.", (name) =>
    name.replaceAll(/ +/g, " "),
  ),
  changed("description", "date-parsed", "What looks like a date is stored as a moment.", (text) =>
    /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text,
  ),
  changed("name", "lower-case", "Names are stored in lower case, to compare them with ease.", (name) =>
    name.toLowerCase(),
  ),
  {
    ...changed("name", "cut-at-50", "Names are cut after 50 characters.", (name) =>
      name.slice(0, SHORT_NAME),
    ),
    about: "createSegments.name.long",
  },
  changed("name", "ascii", "What is not ASCII becomes a question mark in a name.", asciiOf),
  changed("name", "without-emoji", "A name ends before its first character of four bytes.", (name) =>
    name.replace(/[\u{10000}-\u{10ffff}].*/su, ""),
  ),
  changed("name", "decomposed", "Names are stored in another normal form of Unicode.", (name) =>
    name.normalize("NFD"),
  ),
  changed("name", "escaped", "Names are escaped for HTML before they are stored.", htmlOf),
  changed("name", "percent-decoded", "Percent signs of a name are dropped by a decoder of URLs.", (name) =>
    name.replaceAll("%", ""),
  ),
  changed("name", "hash-cut", "A name ends before its first number sign, as URLs do.", (name) =>
    name.replace(/#.*/s, ""),
  ),
  changed("description", "mojibake", "Descriptions are read as Latin-1.", (text) =>
    Buffer.from(text, "utf8").toString("latin1"),
  ),
  changed("description", "without-emoji", "Characters of four bytes are lost in a description.", (text) =>
    text.replaceAll(/[\u{10000}-\u{10ffff}]/gu, ""),
  ),
  changed("description", "escaped", "Descriptions are escaped for HTML before they are stored.", htmlOf),
  changed("description", "tags-stripped", "Descriptions lose what looks like a tag.", (text) =>
    text.replaceAll(/<[^>]*>/g, ""),
  ),
  changed("description", "backslashes-stripped", "Descriptions lose their backslashes.", (text) =>
    text.replaceAll("\\", ""),
  ),
  changed("description", "on-one-line", "Line breaks of a description become spaces.", (text) =>
    text.replaceAll("\n", " "),
  ),
  changed("description", "crlf", "Line breaks of a description become those of Windows.", (text) =>
    text.replaceAll("\n", "\r\n"),
  ),
  changed("description", "cut-at-40", "Descriptions are cut after 40 characters.", (text) =>
    text.slice(0, SHORT_DESCRIPTION),
  ),
  {
    ...changed("description", "cut-at-255", "Descriptions are cut after 255 characters.", (text) =>
      text.slice(0, VARCHAR),
    ),
    about: "createSegments.name.long",
  },
  {
    name: "createSegments.description-dropped",
    about: "createSegments.values",
    description: "Descriptions are not stored.",
    layer: sending(operation, (row) => without(row, "description")),
  },
  {
    name: "createSegments.description-dropped-in-store",
    about: "createSegments.values",
    description: "Descriptions are answered and not stored.",
    layer: storingInstead((segment) => ({ ...segment, description: undefined })),
  },
  {
    name: "createSegments.description-of-neighbour",
    about: "createSegments.values",
    description: "Of the rows of a body the names are matched with the descriptions in reverse.",
    layer: sending(operation, (row, index, rows) => {
      const text = rows.at(-1 - index)?.description;
      return { ...without(row, "description"), ...(text !== undefined && { description: text }) };
    }),
  },
  described("null-text", "A missing description becomes the word null.", () => "null"),
  described("from-name", "A missing description is filled in with the name.", ({ name }) => name),
  described(
    "carried-over",
    "A missing description is that of the row before, whose variable is not cleared.",
    (_row, index, rows) => (index > 0 ? (rows.at(index - 1)?.description ?? "") : ""),
  ),
];
