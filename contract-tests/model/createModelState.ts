import { randomUuid, type Random } from "../../src/store/random.js";
import type { Clock } from "../../src/time/systemClock.js";
import type { Traits } from "./drawTraits.js";

/** A segment, with facts that only the model knows. */
export interface ModelSegment {
  readonly id: string;
  name: string;
  description: string | undefined;
  readonly stamp: string;
  /** A list shows it between these moments. */
  readonly shownFrom: number;
  shownUntil: number;
}

/** The content of a store, and the truth about it. */
export interface ModelState {
  readonly segments: ReadonlyMap<string, ModelSegment>;
  /** The shopper profiles of every segment. */
  readonly members: Set<string>;
  /** Names or ids of the items of this call that reached the store. */
  readonly reached: Set<string>;
  /** Name or id of an item → ids of the segments or profiles that this call created, changed or deleted for it. */
  readonly written: Map<string, readonly string[]>;
  /** How often the store did something that can mislead a client. */
  readonly sightings: ReadonlyMap<string, number>;
  see(what: string): void;
  /** Begins a call. */
  begin(): void;
  stampAt(time: number): string;
  /** Adds a segment that was created at a time. */
  put(name: string, description: string | undefined, time: number, stamp?: string): ModelSegment;
  drop(segment: ModelSegment): void;
  /** Undoes `put` or `drop`. */
  undo(segment: ModelSegment, wasThere: boolean): void;
  /** The segments that a list shows now. */
  listed(): ModelSegment[];
}

/** Creates an empty store. */
export function createModelState(
  { keep, lagMs, stampClocks, milliseconds }: Traits,
  clock: Clock,
  random: Random,
): ModelState {
  const segments = new Map<string, ModelSegment>();
  const all: ModelSegment[] = [];
  const reached = new Set<string>();
  const written = new Map<string, readonly string[]>();
  const sightings = new Map<string, number>();
  const see = (what: string) => {
    sightings.set(what, (sightings.get(what) ?? 0) + 1);
  };
  const stampAt = (time: number) => {
    const machine = Math.floor(random() * stampClocks.length);
    if (machine > 0) see("created_at of a second machine");
    const text = new Date(time + (stampClocks[machine] ?? 0)).toISOString();
    return milliseconds ? text : text.replace(/\.\d+/, "");
  };
  return {
    segments,
    members: new Set(),
    reached,
    written,
    sightings,
    see,
    stampAt,
    begin: () => {
      reached.clear();
      written.clear();
    },
    put: (name, description, time, stamp = stampAt(time)) => {
      const id = randomUuid(random);
      const shown = { shownFrom: time + lagMs, shownUntil: Infinity };
      const segment = { id, name: keep(name), description, stamp, ...shown };
      if (segment.name !== name) see("changed name");
      segments.set(id, segment);
      all.push(segment);
      return segment;
    },
    drop: (segment) => {
      segments.delete(segment.id);
      segment.shownUntil = clock.now() + lagMs;
    },
    undo: (segment, wasThere) => {
      if (wasThere) segments.set(segment.id, segment);
      else segments.delete(segment.id);
      segment.shownUntil = wasThere ? Infinity : -Infinity;
    },
    listed: () => {
      const now = clock.now();
      const shown = all.filter(({ shownFrom, shownUntil }) => shownFrom <= now && now < shownUntil);
      const isLate = [...segments.values()].some(({ shownFrom }) => shownFrom > now);
      if (isLate) see("list without a new segment");
      if (shown.some(({ id }) => !segments.has(id))) see("list with a deleted segment");
      return shown;
    },
  };
}
