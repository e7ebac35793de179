import { inspect } from "node:util";

/** What a piece of a text is, as far as a terminal shows it. */
export type Tone = "good" | "bad" | "aside" | "title";

/** Marks a piece of a text for the terminal. */
export type Paint = (tone: Tone, text: string) => string;

const FORMATS = { good: "green", bad: "red", aside: "gray", title: "bold" } as const;

/** Leaves a text as it is. */
export const plain: Paint = (_, text) => text;

/**
 * Makes what marks texts.
 *
 * @param hasColours Whether the terminal shows colours.
 */
export function painter(hasColours: boolean): Paint {
  if (!hasColours) return plain;
  return (tone, text) => {
    const [on = 0, off = 0] = inspect.colors[FORMATS[tone]] ?? [];
    return `\u001B[${on}m${text}\u001B[${off}m`;
  };
}
