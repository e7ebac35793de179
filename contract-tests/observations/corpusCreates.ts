import { Violation } from "../run/check.js";
import { once } from "../run/once.js";
import { corpusTexts } from "./corpus.js";
import { eventually } from "./eventually.js";
import {
  createOwn,
  readEverySegment,
  readUntil,
  survey,
  type Segment,
  type SegmentCreate,
} from "./segments.js";
import { inBodies } from "./inBodies.js";
import { writeCreates, type WrittenRows } from "./writtenRows.js";

/** Rows of the large body: for the updates of three kinds, and one that no update names. */
const LARGE = 26;

/** Plain segments that the list of forty does not name. */
const KEPT = 6;

/** Ids of a filter that is as long as one may safely send. */
const MANY_IDS = 40;

/** Segments with the texts of the corpus, and a large body of plain ones. */
export interface CorpusCreates {
  readonly bodies: readonly WrittenRows<SegmentCreate>[];
  readonly large: WrittenRows<SegmentCreate>;
  /** The whole list after these bodies. */
  readonly whole: readonly Segment[];
  /** The plain segments, in the order of the rows, however many bodies they took. */
  readonly plain: readonly Segment[];
  /** Ids of forty of these segments, and the list filtered by them. */
  readonly named: readonly string[];
  readonly listed: readonly Segment[];
}

/** Creates the corpus in bodies of ten and plain segments in a large one, and reads them in both kinds of list. */
export const corpusCreates = once(async (context): Promise<CorpusCreates> => {
  await survey(context);
  const rows = corpusTexts.map(({ words, description }) => ({ name: context.name(words), description }));
  const bodies: WrittenRows<SegmentCreate>[] = [];
  for (const body of inBodies(rows)) bodies.push(await writeCreates(context, body));
  // The first row has no description, so that it cannot say which fields the others have.
  const large = await writeCreates(
    context,
    Array.from({ length: LARGE }, (_, index) => ({
      name: context.name(`row ${index}`),
      ...(index % 2 === 1 && { description: `about row ${index}` }),
    })),
  );
  const sent = [...bodies, large].filter(({ status }) => status < 300).flatMap((body) => body.sent);
  const whole = await eventually(
    context,
    () => readEverySegment(context),
    (seen) => sent.every(({ name }) => seen.some((row) => row.name === name)),
  );
  const found = whole.filter(({ name }) => large.sent.some((row) => row.name === name));
  for (const body of inBodies(large.sent.filter(({ name }) => !found.some((row) => row.name === name)))) {
    found.push(...(await createOwn(context, body)));
  }
  const plain = large.sent.flatMap(({ name }) => found.find((row) => row.name === name) ?? []);
  const created = bodies.flatMap(({ answered }) => answered);
  const named = [...plain.slice(KEPT), ...created].map(({ id }) => id).slice(0, MANY_IDS);
  const isWhole = (seen: readonly Segment[]) => seen.length === named.length;
  const listed = await readUntil(context, named, isWhole).catch(nothingIfRefused);
  return { bodies, large, whole, plain, named, listed };
});

/** The checks of the filter show a refusal. */
function nothingIfRefused(error: unknown): Segment[] {
  if (error instanceof Violation) return [];
  throw error;
}
