import { assembleClient } from "../../src/createSegmentsClient.js";
import { createRandom, randomUuid } from "../../src/store/random.js";
import { createCountedClock } from "../../src/time/createCountedClock.js";
import { createVirtualClock } from "../../src/time/createVirtualClock.js";
import { accountsOf } from "../storm/accountsOf.js";
import { createFaultyFetch } from "../storm/faultyFetch.js";
import { createModelState } from "./createModelState.js";
import { createModelStore } from "./createModelStore.js";
import { drawChanges, drawCount, drawIds, drawRows, fill } from "./drawItems.js";
import { drawTraits, pick } from "./drawTraits.js";
import { falseClaims, type EndedCall } from "./falseClaims.js";
import { modelFaults } from "./modelFaults.js";

export interface ModelResult {
  readonly seed: number;
  /** False claims and other broken promises. */
  readonly broken: readonly string[];
  /** Number of items by write and outcome. */
  readonly counts: Readonly<Record<string, number>>;
  /** Number of hits of each fault, and of each trait of the store that can mislead a client. */
  readonly hits: ReadonlyMap<string, number>;
  /** Longest call, in virtual milliseconds. */
  readonly longestMs: Readonly<Record<EndedCall["write"], number>>;
}

const CLIENT = { storeHash: "abc", accessToken: "model-token" };
/** Longer than a stalled request and the lag of a list. */
const CALM_MS = 120_000;
/** No call of 30 items takes longer. */
const BOUND_MS = 3_600_000;
const LATENCY_MS = 200;

/** Creates, updates, deletes and removes 5 to 30 items of a store whose truth is known, on a virtual clock. */
export async function runModel(seed: number): Promise<ModelResult> {
  const random = createRandom(seed, "model");
  const clock = createCountedClock(createVirtualClock());
  const traits = drawTraits(random);
  const state = createModelState(traits, clock, random);
  const store = createModelStore(traits, state, clock, random);
  const slowStore = async (request: Request) => {
    await clock.sleep(LATENCY_MS * random());
    return store(request);
  };
  const share = pick(random, [0, 0.15, 0.3, 0.5]);
  const { fetch, hits } = createFaultyFetch(slowStore, clock, share, seed, modelFaults);
  const environment = { now: clock.now, after: clock.after, random };
  const size = () => pick(random, [1, 2, 4, 10, 10, 40]);
  const retry = random() < 0.1 ? (false as const) : {};
  const send = (url: string, init: RequestInit) => fetch(new Request(url, init));
  const options = { ...CLIENT, fetch: send, retry, batch: { items: size(), ids: size() } };
  const { segments } = assembleClient(options, environment);

  const broken: string[] = [];
  const counts: Record<string, number> = {};
  const longestMs = { create: 0, update: 0, delete: 0, remove: 0 };

  async function check<Input, Output>(
    write: EndedCall["write"],
    inputs: readonly Input[],
    send: (inputs: readonly Input[], signal: AbortSignal) => Promise<readonly Output[]>,
  ): Promise<void> {
    state.begin();
    const startedAt = clock.now();
    const stop = new AbortController();
    const forget = clock.after(random() < 0.05 ? 60_000 * random() : BOUND_MS, () => {
      stop.abort();
    });
    const accounts = await accountsOf(send(inputs, stop.signal), inputs);
    forget();
    longestMs[write] = clock.now() - startedAt;
    if (longestMs[write] >= BOUND_MS) broken.push(`${write}: takes longer than ${BOUND_MS} ms`);
    await clock.sleep(CALM_MS);
    broken.push(...falseClaims({ write, inputs, accounts }, state, traits));
    for (const outcome of [
      ...accounts.succeeded.map(() => "succeeded"),
      ...accounts.failed.map((one) => one.outcome),
    ])
      counts[`${write}: ${outcome}`] = (counts[`${write}: ${outcome}`] ?? 0) + 1;
  }

  const source = () => ({ traits, state, random, now: clock.now() });
  await check("create", drawRows(source()), (rows, signal) => segments.create(rows, { signal }));
  await check("update", drawChanges(source()), (rows, signal) => segments.update(rows, { signal }));
  fill(drawCount(random), source());
  await check("delete", drawIds(state.segments.keys(), random), async (ids, signal) => {
    await segments.delete(ids, { signal });
    return ids;
  });
  const [segment] = fill(1, source());
  const profiles = Array.from({ length: drawCount(random) }, () => randomUuid(random));
  const isThere = segment && random() > 0.05;
  if (isThere) for (const id of profiles) state.members.add(id);
  await check("remove", drawIds(profiles, random), async (ids, signal) => {
    await segments.removeShopperProfiles(isThere ? segment.id : randomUuid(random), ids, { signal });
    return ids;
  });
  if (clock.waiting() > 0) broken.push(`${clock.waiting()} waits are left`);
  return { seed, broken, counts, hits: new Map([...hits, ...state.sightings]), longestMs };
}
