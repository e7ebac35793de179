import type { Fault } from "../fault.js";
import { sending, withText } from "../sentRows.js";

export const textFaults: readonly Fault[] = [
  changed("name", "lower-cased", "Names are stored in lower case.", (text) => text.toLowerCase()),
  changed("name", "without-accents", "Names lose what is not ASCII.", ascii),
  changed("name", "without-inner-spaces", "Spaces within names become one.", oneSpace),
  changed("description", "lower-cased", "Descriptions are stored in lower case.", (text) =>
    text.toLowerCase(),
  ),
  changed("description", "without-accents", "Descriptions lose what is not ASCII.", ascii),
  changed("description", "without-emoji", "The column knows characters of three bytes alone.", (text) =>
    text.replace(/[\u{10000}-\u{10ffff}]/gu, "?"),
  ),
  changed("description", "false-lost", "The word false becomes a boolean, which is no text.", (text) =>
    text === "false" ? "" : text,
  ),
  changed("description", "exponent-read", "Digits with an exponent are read as a number.", (text) =>
    /^\d+e\d+$/.test(text) ? String(Number(text)) : text,
  ),
  changed("description", "on-one-line", "Lines of descriptions are joined.", oneSpace),
  changed("description", "escaped", "Descriptions are escaped for HTML before they are stored.", (text) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;"),
  ),
];

function ascii(text: string): string {
  return text.replace(/[^\n -~]/gu, "?");
}

function oneSpace(text: string): string {
  return text.replace(/\s+/g, " ");
}

function changed(
  field: "name" | "description",
  how: string,
  description: string,
  change: (text: string) => string,
): Fault {
  return {
    name: `updateSegments.${field}-${how}`,
    about: "updateSegments.stored",
    description,
    layer: sending("updateSegments", (row) => withText(row, field, change)),
  };
}
