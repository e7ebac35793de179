import { runPlans } from "./runPlans.js";

const SEEDS = 60;

test(`plans of ${SEEDS} seeds claim nothing false, and end with the desired store and an empty plan`, async () => {
  const broken: string[] = [];
  let rounds = 0;
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const result = await runPlans(seed);
    broken.push(...result.broken.map((text) => `seed ${seed}: ${text}`));
    rounds += result.rounds;
  }
  expect(broken).toEqual([]);
  // Faults make some plans necessary again.
  expect(rounds).toBeGreaterThan(2 * SEEDS);
}, 60_000);
