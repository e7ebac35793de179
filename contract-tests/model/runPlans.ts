import { assembleClient } from "../../src/createSegmentsClient.js";
import type { DesiredSegment, SegmentsPlan } from "../../src/segments/plan.js";
import { PlanError, type AppliedPlan, type FailedPlanItem } from "../../src/segments/PlanError.js";
import { createRandom } from "../../src/store/random.js";
import { createCountedClock } from "../../src/time/createCountedClock.js";
import { createVirtualClock } from "../../src/time/createVirtualClock.js";
import { createFaultyFetch } from "../storm/faultyFetch.js";
import { createModelState } from "./createModelState.js";
import { createModelStore } from "./createModelStore.js";
import { drawCount, fill } from "./drawItems.js";
import { drawTraits, pick } from "./drawTraits.js";
import { falseClaims } from "./falseClaims.js";
import { modelFaults } from "./modelFaults.js";

export interface PlansResult {
  /** False claims and other broken promises. */
  readonly broken: readonly string[];
  /** Number of plans that were applied, the empty one included. */
  readonly rounds: number;
}

/** Longer than a stalled request and the lag of a list. */
const CALM_MS = 120_000;
const MAX_ROUNDS = 30;

/** Plans and applies, on a store whose truth is known, until nothing is left to do. */
export async function runPlans(seed: number): Promise<PlansResult> {
  const random = createRandom(seed, "plans");
  const clock = createCountedClock(createVirtualClock());
  const traits = { ...drawTraits(random), locks: false };
  const state = createModelState(traits, clock, random);
  const store = createModelStore(traits, state, clock, random);
  const { fetch } = createFaultyFetch(store, clock, pick(random, [0, 0.15, 0.3]), seed, modelFaults);
  const environment = { now: clock.now, after: clock.after, random };
  const send = (url: string, init: RequestInit) => fetch(new Request(url, init));
  const options = { storeHash: "abc", accessToken: "model-token", fetch: send };
  const { segments } = assembleClient(options, environment);

  fill(drawCount(random), { state, random, now: clock.now() });
  const desired = Array.from({ length: drawCount(random) }, (_, index): DesiredSegment => {
    const name = pick(random, [`Row ${index}`, `Caf\u00e9 ${index}`, `Cafe\u0301 ${index}`]);
    if (random() < 0.4) state.put(name, pick(random, [undefined, "", "other"]), clock.now() - 1e6);
    return { name, description: pick(random, [undefined, null, "", `No. ${index}`]) };
  });
  const remove = ({ name }: { name: string }) => /^old /i.test(name);
  const broken: string[] = [];
  let rounds = 0;
  for (let left = Infinity; left > 0 && rounds < MAX_ROUNDS; rounds += 1) {
    await clock.sleep(CALM_MS);
    const plan = await segments.plan(desired, { remove }).catch(() => undefined);
    if (!plan) continue;
    left = plan.create.length + plan.update.length + plan.delete.length;
    state.begin();
    const { applied, failed } = await accountOf(segments.apply(plan, { maxDeletes: plan.delete.length }));
    await clock.sleep(CALM_MS);
    const names = new Set(plan.create.map(({ name }) => name));
    const written = new Map([...state.written].filter(([key]) => names.has(key)));
    const check = (write: FailedPlanItem["action"], succeeded: readonly unknown[], own = state.written) => {
      const items = failed.filter(({ action }) => action === write);
      const accounts = { succeeded, failed: items };
      broken.push(
        ...falseClaims(
          { write, inputs: inputsOf(plan)[write], accounts },
          { ...state, written: own },
          traits,
        ),
      );
    };
    check("create", applied.created, written);
    check("update", applied.updated);
    check("delete", applied.deleted);
  }
  if (rounds >= MAX_ROUNDS) broken.push("there is no end of plans");
  const kept = [...state.segments.values()];
  for (const { name, description } of desired) {
    const own = kept.filter((segment) => traits.keyOf(segment.name) === traits.keyOf(name));
    if (own.length !== 1) broken.push(`${name} is there ${own.length} times`);
    if ((own[0]?.description ?? "") !== (description ?? "")) broken.push(`${name} has another description`);
  }
  if (kept.length !== desired.length) broken.push(`${kept.length} segments in place of ${desired.length}`);
  return { broken, rounds };
}

// The names of updates stay as they are in the store.
function inputsOf(plan: SegmentsPlan): Record<FailedPlanItem["action"], readonly unknown[]> {
  return {
    create: plan.create,
    update: plan.update.map(({ id, description }) => ({ id, description })),
    delete: plan.delete.map(({ id }) => id),
  };
}

interface Account {
  readonly applied: AppliedPlan;
  readonly failed: readonly FailedPlanItem[];
}

async function accountOf(call: Promise<AppliedPlan>): Promise<Account> {
  try {
    return { applied: await call, failed: [] };
  } catch (error) {
    if (error instanceof PlanError) return error;
    throw error;
  }
}
