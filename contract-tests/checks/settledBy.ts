import { otherSentences } from "./otherSentences.js";
import { pageSentences } from "./pageSentences.js";

/** The sentence that settles the requirement of a check. */
interface Settling {
  /** Title of the page or document, as the spec lists its sources; else that of a standard. */
  readonly page: string;
  readonly sentence: string;
}

interface Rule extends Settling {
  readonly beginning: string;
}

/** The rules, the most special first: the longest beginning, and of two alike the one of an operation. */
const rules: readonly Rule[] = [pageSentences, otherSentences]
  .flatMap((sentences) => Object.entries(sentences))
  .flatMap(([page, settled]) =>
    Object.entries(settled).flatMap(([sentence, beginnings]) =>
      beginnings.map((beginning) => ({ page, sentence, beginning })),
    ),
  )
  .sort((one, other) => rank(other) - rank(one));

/** Finds the sentence that settles the requirement of a check. */
export function settledBy(id: string): Settling {
  const operation = id.slice(0, id.indexOf("."));
  const rule = rules.find(({ beginning }) => {
    const whole = beginning.startsWith(".") ? operation + beginning : beginning;
    return id.startsWith(whole) && /^(?:[.-]|$)/.test(id.slice(whole.length));
  });
  if (!rule) throw new Error(`No sentence settles the check ${id}.`);
  return { page: rule.page, sentence: rule.sentence };
}

function rank({ beginning }: Rule): number {
  const rest = beginning.slice(beginning.indexOf("."));
  return 2 * rest.length + (beginning.startsWith(".") ? 0 : 1);
}
