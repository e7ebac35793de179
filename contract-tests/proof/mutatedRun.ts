import { createRandom } from "../../src/store/random.js";
import type { Layer } from "../../src/store/storeContext.js";
import type { Specification } from "../spec/specification.js";
import { mutateJson } from "./mutateJson.js";
import { runSuite } from "./runSuite.js";

/** A run on a store whose answers are changed at random. */
export interface MutatedRun {
  /** Number of answers that were changed. */
  readonly answers: number;
  /** Texts of a report that show an exception of the suite itself. */
  readonly exceptions: string[];
}

/** The first answers stay as they are, so that the run gets past them in some seeds. */
const MOST_SPARED = 120;
const EXCEPTION = /\b(?:Type|Syntax|Range|Reference)Error\b|Cannot read prop|is not (?:a function|iterable)/;

/** Runs the suite on a store that changes its answers, by a seed. */
export async function mutatedRun(specification: Specification, seed: number): Promise<MutatedRun> {
  const random = createRandom(seed, "mutated answers");
  const spared = random() * MOST_SPARED;
  let answers = 0;
  const layer: Layer = async (request, next, { count }) => {
    const answer = await next(request);
    if (answer.json === undefined || count("answers") < spared || random() < 0.3) return answer;
    answers += 1;
    return { ...answer, json: mutateJson(answer.json, random) };
  };
  const { outcomes, unjudgeable = "" } = await runSuite(specification, {
    layers: { outermost: [layer] },
    judgesExchanges: false,
  });
  const shown = outcomes.flatMap(({ result: { id, violations = [], reason = "" } }) =>
    [...violations.map(({ actual }) => actual), reason].map((text) => `${id}: ${text}`),
  );
  return { answers, exceptions: [...shown, unjudgeable].filter((text) => EXCEPTION.test(text)) };
}
