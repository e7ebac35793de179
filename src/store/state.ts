/** A segment as the store keeps it. */
export interface Segment {
  readonly id: string;
  readonly name: string;
  /** Undefined where none was given. */
  readonly description: string | undefined;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  /** Milliseconds since the epoch. */
  readonly updatedAt: number;
}

/** A shopper profile as the store keeps it. */
export interface ShopperProfile {
  readonly id: string;
  readonly customerId: number;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
}

/** All that a store holds, in the order of creation. Rows are replaced, never changed, so that copies are cheap. */
export interface State {
  readonly segments: Map<string, Segment>;
  readonly profiles: Map<string, ShopperProfile>;
  /** Ids of the profiles in a segment, by its id; a segment without profiles may be missing. */
  readonly members: Map<string, Set<string>>;
}

/** Makes the state of a store that holds nothing. */
export function emptyState(): State {
  return { segments: new Map(), profiles: new Map(), members: new Map() };
}

/** Copies a state, so that what is written later does not show in the copy. */
export function copyState({ segments, profiles, members }: State): State {
  return {
    segments: new Map(segments),
    profiles: new Map(profiles),
    members: new Map([...members].map(([id, profileIds]) => [id, new Set(profileIds)])),
  };
}

/** Makes a state hold again what a copy of it holds. */
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

/** The ids of the profiles in a segment, for changing. */
export function membersOf(state: State, segmentId: string): Set<string> {
  const members = state.members.get(segmentId) ?? new Set();
  state.members.set(segmentId, members);
  return members;
}
