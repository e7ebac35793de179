const MANY = "The quick brown fox jumps over the lazy dog; 0123456789 ~!@#$^*()_-=[]|:,/?.";

/** Texts that servers are known to change, each under the name of its kind. */
export const corpus = {
  quotes: `"a" 'b' “c”`,
  backslash: "C:\\new \\\\ \\u0041",
  ampersand: "R&D a=1&b=2",
  plus: "1+1 a+b",
  "percent-encoded": "%41 100%25 %zz",
  tags: "<b>bold</b><br/>",
  template: "{{x}} ${y} %s",
  entities: "&lt; &amp; &#39;",
  tab: "left\tright",
  "leading zeros": "007",
  true: "true",
  null: "null",
  NaN: "NaN",
  "joined emoji": "👩‍👩‍👧‍👦🏳️‍🌈",
  // No composed characters of these exist, so that every Unicode form is the same.
  combining: "x\u0304 q\u0303 नि",
  "right-to-left": "שלום مرحبا",
  "one character": "0",
  "many characters": MANY,
  "equal descriptions": MANY,
  "empty description": "",
} as const;

export type CorpusMember = keyof typeof corpus;

/** Names of the members whose text is too long for a name, or not the only one. */
const otherNames: Partial<Record<CorpusMember, string>> = {
  "many characters": "abcdefghijklmnopqr.",
  "equal descriptions": "equal",
  "empty description": "empty",
};

export interface CorpusText {
  readonly member: CorpusMember;
  /** Words for the name: no two are the same after trimming, folding and normalising. */
  readonly words: string;
  readonly description: string;
}

const isMember = (key: string): key is CorpusMember => Object.hasOwn(corpus, key);

export const corpusTexts: readonly CorpusText[] = Object.keys(corpus)
  .filter(isMember)
  .map((member) => ({
    member,
    words: otherNames[member] ?? corpus[member],
    description: corpus[member],
  }));
