/** Sources, their sentences, and beginnings of the ids of checks; one with a dot in front is of every operation. */
export type Sentences = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
