import type { Place } from "./place.js";

/** Something that the documents leave open. */
export interface OpenQuestion {
  /** Fragment of the page. */
  readonly id: string;
  readonly question: string;
  /** Statements of each source, as Markdown. */
  readonly known: string;
  /** How a program copes, as Markdown. */
  readonly advice: string | undefined;
  /** JSON pointers of the statements that it is about. */
  readonly at: readonly string[];
  /** Names of the readings that the local store can follow instead of its own. */
  readonly variants: readonly string[];
}

/** Reads one of the `x-open-questions`. Throws if a pointer of it leads nowhere in the spec. */
export function openQuestionAt(place: Place, root: Place): OpenQuestion {
  const texts = (key: string) =>
    place
      .at(key)
      .items()
      .map((item) => item.text());
  const id = place.at("id").text();
  const at = texts("at");
  for (const pointer of at)
    if (!leadsSomewhere(root, pointer))
      throw new Error(`The open question "${id}" is about ${pointer}, which is not in the spec.`);
  return {
    id,
    question: place.at("question").text(),
    known: place.at("known").text(),
    advice: place.at("advice").optionalText(),
    at,
    variants: texts("variants"),
  };
}

function leadsSomewhere(root: Place, pointer: string): boolean {
  const keys = pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  return pointer.startsWith("#/") && keys.reduce((place, key) => place.at(key), root).value !== undefined;
}
