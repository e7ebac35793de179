import { modelFaults } from "./modelFaults.js";
import { runModel } from "./runModel.js";

const SEEDS = 200;

/** Share of items that succeed; many more are to be refused. */
const LEAST_SUCCEEDED = [
  ["create", 0.5],
  ["update", 0.4],
  ["delete", 0.7],
  ["remove", 0.65],
] as const;
/** Share of items that are claimed to have succeeded or to be refused. */
const LEAST_KNOWN = 0.8;

/** What a store does that can mislead a client. */
const SIGHTINGS = [
  "changed name",
  "create refused after the fact: 409",
  "create refused after the fact: 422",
  "created_at of a second machine",
  "delete repeated after the fact: 404",
  "delete repeated after the fact: 422",
  "delete repeated after the fact: 204",
  "list with a deleted segment",
  "list without a new segment",
  "partial success: 200",
  "partial success: 207",
  "partial success: 422",
  "partial success: 503 of an item",
];

const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

beforeAll(() => process.on("unhandledRejection", note));
afterAll(() => process.off("unhandledRejection", note));

test(`no claim of ${SEEDS} seeds is false`, async () => {
  const broken: string[] = [];
  const counts: Record<string, number> = {};
  const seen = new Set<string>();
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const result = await runModel(seed);
    broken.push(...result.broken.map((text) => `seed ${seed}: ${text}`));
    for (const [name, count] of Object.entries(result.counts)) counts[name] = (counts[name] ?? 0) + count;
    for (const name of result.hits.keys()) seen.add(name);
  }
  expect(broken).toEqual([]);
  expect(unhandled).toEqual([]);
  // Without these the model would prove nothing.
  expect([...seen].sort()).toEqual([...Object.keys(modelFaults), ...SIGHTINGS].sort());
  for (const [write, least] of LEAST_SUCCEEDED) {
    const of = (outcome: string) => counts[`${write}: ${outcome}`] ?? 0;
    const known = of("succeeded") + of("refused");
    const total = known + of("unknown") + of("notSent");
    expect([write, of("succeeded") / total >= least]).toEqual([write, true]);
    expect([write, known / total >= LEAST_KNOWN]).toEqual([write, true]);
  }
}, 60_000);
