import { randomUuid, type Random } from "../../src/store/random.js";
import { BAD_END, TOO_LONG } from "./createModelStore.js";
import type { ModelSegment, ModelState } from "./createModelState.js";
import { drawSpan, pick, type Traits } from "./drawTraits.js";

interface Row {
  readonly name: string;
  readonly description?: string;
}

interface Change {
  readonly id: string;
  readonly name?: string;
  readonly description?: string;
}

interface Source {
  readonly traits: Traits;
  readonly state: ModelState;
  readonly random: Random;
  readonly now: number;
}

/** Draws the number of items of a call. */
export function drawCount(random: Random): number {
  return 5 + Math.floor(26 * random());
}

/** Draws rows to create: some exist already, with the same description or another, and some are refused. */
export function drawRows({ traits, state, random, now }: Source): Row[] {
  const rows: Row[] = Array.from({ length: drawCount(random) }, (_, index) => {
    const plain = pick(random, [
      `Row ${index}`,
      ` Row ${index} `,
      `Caf\u00e9 ${index}`,
      `Cafe\u0301 ${index}`,
    ]);
    const name = random() < 0.04 ? plain + BAD_END : plain;
    const text = random() < 0.04 ? TOO_LONG : pick(random, [undefined, "", `No. ${index}`, ` No. ${index} `]);
    return text === undefined ? { name } : { name, description: text };
  });
  // Two names that differ in their text only.
  const twins = rows
    .filter(() => random() < 0.03)
    .map((row) => ({ ...row, name: ` ${row.name.toLowerCase()}` }));
  for (const { name, description } of rows) {
    const fate = random();
    if (fate > 0.3 || name.endsWith(BAD_END)) continue;
    const kept = description === TOO_LONG || random() < 0.3 ? "other" : description;
    // Ages that a second clock makes look like now.
    const [first = 0, second = first] = traits.stampClocks;
    const skew = Math.abs(second - first);
    const age = skew > 0 && random() < 0.5 ? Math.max(0, skew - 20_000 * random()) : drawSpan(random);
    const segment = state.put(name, kept, now - age);
    if (fate < 0.03) state.drop(segment);
  }
  return [...rows, ...twins];
}

/** Draws changes of segments: of names, some taken, some exchanged with each other, and of descriptions. */
export function drawChanges({ state, random, now }: Omit<Source, "traits">): Change[] {
  const count = drawCount(random);
  const segments = fill(count + 2, { state, random, now });
  const others = segments.slice(count);
  const names = new Set<string>();
  return segments.slice(0, count).map(({ id, name: ownName }, index): Change => {
    const next = segments[index + 1] ?? segments[0];
    const description = random() < 0.05 ? TOO_LONG : `Changed ${index}`;
    if (random() < 0.1) return { id: randomUuid(random), description };
    const name = pick(random, [
      undefined,
      `New ${index}`,
      ` New ${index}`,
      `Bad ${index}${BAD_END}`,
      others[index % others.length]?.name,
      next?.name,
      ownName,
    ]);
    if (name === undefined || names.has(name)) return { id, description };
    names.add(name);
    return random() < 0.5 ? { id, name } : { id, name, description };
  });
}

/** Draws ids to take away, some of them unknown. */
export function drawIds(known: Iterable<string>, random: Random): string[] {
  const ids = [...known].slice(0, drawCount(random));
  return ids.map((id) => (random() < 0.15 ? randomUuid(random) : id));
}

/** Adds segments until there are so many, and returns all. */
export function fill(count: number, { state, random, now }: Omit<Source, "traits">): ModelSegment[] {
  while (state.segments.size < count) state.put(`Old ${randomUuid(random)}`, "old", now - 1e6);
  return [...state.segments.values()];
}
