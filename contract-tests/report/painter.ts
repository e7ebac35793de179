import { inspect } from "node:util";

/** The meaning of a piece of text, which decides its colour. */
export type Tone = "good" | "bad" | "aside" | "title";

export type Paint = (tone: Tone, text: string) => string;

const FORMATS = { good: "green", bad: "red", aside: "gray", title: "bold" } as const;

/** Adds no colours. */
export const plain: Paint = (_, text) => text;

export function painter(hasColours: boolean): Paint {
  if (!hasColours) return plain;
  return (tone, text) => {
    const [on = 0, off = 0] = inspect.colors[FORMATS[tone]] ?? [];
    return `\u001B[${on}m${text}\u001B[${off}m`;
  };
}
