export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly description: string | undefined;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface ShopperProfile {
  readonly id: string;
  readonly customerId: number;
  readonly createdAt: number;
}

/** The data of a store, in the order of creation. Rows are replaced, never changed, so that copies are cheap. */
export interface State {
  readonly segments: Map<string, Segment>;
  readonly profiles: Map<string, ShopperProfile>;
  /** Profile ids by segment id; a segment without profiles may be missing. */
  readonly members: Map<string, Set<string>>;
}

export function emptyState(): State {
  return { segments: new Map(), profiles: new Map(), members: new Map() };
}

export function copyState({ segments, profiles, members }: State): State {
  return {
    segments: new Map(segments),
    profiles: new Map(profiles),
    members: new Map([...members].map(([id, profileIds]) => [id, new Set(profileIds)])),
  };
}

/** Resets a state, in place, to a copy of it. */
export function restoreState(state: State, copy: State): void {
  const { segments, profiles, members } = copyState(copy);
  refill(state.segments, segments);
  refill(state.profiles, profiles);
  refill(state.members, members);
}

function refill<Value>(map: Map<string, Value>, entries: ReadonlyMap<string, Value>): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

/** Deletes a segment and its memberships; the profiles stay. */
export function dropSegment(state: State, id: string): void {
  state.segments.delete(id);
  state.members.delete(id);
}

/** Returns the profile ids of a segment as the set that the state holds, so that changes are kept. */
export function membersOf(state: State, segmentId: string): Set<string> {
  const members = state.members.get(segmentId) ?? new Set();
  state.members.set(segmentId, members);
  return members;
}
