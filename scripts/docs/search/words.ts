const WORD = /[\p{L}\p{N}_]+(?:[:.\-/][\p{L}\p{N}_]+)*/gu;

/** Words that questions are made of, and that answers do not depend on. */
const EMPTY = new Set("a an and by can do for how i is my of or the to what with".split(" "));

/** Words that mean the same, by what a reader may type; the texts of the site have some of them. */
const SYNONYMS: readonly string[] = [
  "all every everything",
  "member customer profile",
  "upsert sync synchronise bring date plan",
  "size rows items",
  "maximum max most",
  "length long characters",
  "retry repeated again backoff",
  "throttle throttling quota 429",
  "remove delete",
  "authentication token",
  "paging paginate pagination",
  "setup install",
  "exceptions errors",
];

/** Splits what a reader asks for into words; `id:in` is one. */
export function queryTokens(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => word);
}

/**
 * Splits a text into words. Of a word that is made of others these are words too, and so is what follows the first:
 * `client.list`, `client`, `list`; of `a.b.c` also `b.c`.
 */
export function textTokens(text: string): string[] {
  return queryTokens(text).flatMap((word) => {
    const parts = word.split(/[:.\-/_]|(?<=\p{Ll})(?=\p{Lu})/u).filter((part) => part !== "");
    const ends = [...word.matchAll(/[:.\-/]/g)].map(({ index }) => word.slice(index + 1));
    return [...new Set([word, ...ends, ...(parts.length > 1 ? parts : [])])];
  });
}

/** Cuts the endings off an English word, so that its forms are one; empty for a word without meaning. */
export function stem(word: string): string {
  const lower = word.toLowerCase();
  if (EMPTY.has(lower)) return "";
  if (!/^\p{L}+$/u.test(lower)) return lower;
  return lower
    .replace(/ies$/, "y")
    .replace(/(?<=.{3})(?:ing|ed|es|s)$/, "")
    .replace(/(?<=.{3})e$/, "");
}

/** Gives the stem of a word of a question, and of those that mean the same. */
export function meanings(word: string): string[] {
  const own = stem(word);
  const same = SYNONYMS.map((line) => line.split(" ").map(stem)).filter((line) => line.includes(own));
  return own === "" ? [] : [...new Set([own, ...same.flat()])];
}
