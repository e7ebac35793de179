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

/**
 * Returns true if an output gets colours: on a terminal, unless `NO_COLOR` is set. `FORCE_COLOR` has priority.
 *
 * @see https://no-color.org and https://force-color.org
 */
export function hasColours(output: { isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = environment;
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  if (refused !== undefined && refused !== "") return false;
  return output.isTTY === true && terminal !== "dumb";
}
