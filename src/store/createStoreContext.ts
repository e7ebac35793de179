import type { Clock } from "../time/systemClock.js";
import type { Behaviour } from "./defaultBehaviour.js";
import { createHistory, type History } from "./createHistory.js";
import type { Credentials } from "./credentials.js";
import type { StoreContext } from "./storeContext.js";
import { createRandom, randomUuid, randomWord } from "./random.js";
import { copyState, emptyState, restoreState, type State } from "./state.js";
import { exampleData } from "../../generated/exampleData.js";

const MINUTE_MS = 60_000;

export function createStoreContext(
  seed: number,
  behaviour: Behaviour,
  clock: Clock,
): { store: StoreContext; history: History } {
  const state = emptyState();
  const random = createRandom(seed, "ids");
  const newId = () => randomUuid(random);
  const now = () => clock.now();
  fill(state, behaviour, newId, now());
  const history = createHistory(state, now, behaviour.listLagMs);
  const counts = new Map<string, number>();
  const store: StoreContext = {
    credentials: createCredentials(seed),
    behaviour,
    state,
    snapshot: () => copyState(state),
    restore: (snapshot) => {
      restoreState(state, snapshot);
    },
    listed: () => history.listed(),
    now,
    sleep: (ms) => clock.sleep(ms),
    newId,
    random: createRandom(seed, "whatever a layer does by chance"),
    count: (name) => {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return count;
    },
  };
  return { store, history };
}

function createCredentials(seed: number): Credentials {
  const random = createRandom(seed, "credentials");
  // The lengths of the vendor's hashes and tokens.
  const hash = () => randomWord(random, 10);
  const token = () => randomWord(random, 31);
  return {
    storeHash: hash(),
    accessToken: token(),
    readOnlyToken: token(),
    scopelessToken: token(),
    foreignHash: hash(),
  };
}

function fill(state: State, behaviour: Behaviour, newId: () => string, now: number): void {
  const { segmentsAtFirst, profilesAtFirst } = behaviour;
  if (behaviour.exampleData) addExampleData(state, now);
  for (let number = 1; number <= segmentsAtFirst; number += 1) {
    const createdAt = now - (segmentsAtFirst - number + 1) * MINUTE_MS;
    const name = `Someone else's ${String(number).padStart(3, "0")}`;
    const id = newId();
    state.segments.set(id, { id, name, description: undefined, createdAt, updatedAt: createdAt });
  }
  for (let customerId = 1; customerId <= profilesAtFirst; customerId += 1) {
    const id = behaviour.profileIds === "text" ? `profile-${customerId}` : newId();
    state.profiles.set(id, { id, customerId, createdAt: now - MINUTE_MS });
  }
}

function addExampleData(state: State, now: number): void {
  for (const { id, name, description, created_at, updated_at } of exampleData.segments) {
    const [createdAt, updatedAt] = [Date.parse(created_at), Date.parse(updated_at)];
    state.segments.set(id, { id, name, description: description ?? undefined, createdAt, updatedAt });
  }
  for (const { segmentId, profileIds } of exampleData.members) {
    state.members.set(segmentId, new Set(profileIds));
    // A customer of the other profiles may have only one.
    const customerId = 1001 + state.profiles.size;
    for (const id of profileIds) state.profiles.set(id, { id, customerId, createdAt: now - MINUTE_MS });
  }
}
