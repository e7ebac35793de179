import type { Segments } from "../../src/segments/createSegmentsLevel.js";
import { accountsOf, type Accounts } from "./accountsOf.js";
import type { StoredSegment } from "./storedSegments.js";

export interface NewSegment {
  readonly name: string;
  readonly description?: string;
}

export interface Change {
  readonly id: string;
  readonly description: string;
}

/** The calls of a storm: of a client in this process, or of several in processes of their own. */
export interface StormClient {
  readonly create: (rows: readonly NewSegment[]) => Promise<Accounts<NewSegment, StoredSegment>>;
  /** Lists the ids of all segments. */
  readonly list: () => Promise<string[]>;
  readonly update: (changes: readonly Change[]) => Promise<Accounts<Change, StoredSegment>>;
  readonly delete: (ids: readonly string[]) => Promise<Accounts<string, string>>;
}

/** One call, as a message to a process. */
export type StormCall = {
  [Name in keyof StormClient]: { readonly name: Name; readonly input: Parameters<StormClient[Name]>[0] };
}[keyof StormClient];

const MOST_LISTS = 5;

export function stormClient(segments: Segments): StormClient {
  return {
    create: (rows) => accountsOf(segments.create(rows), rows),
    list: async () => {
      // Every attempt to read a page may be hit by a fault: an error is a valid result.
      for (let time = 1; ; time += 1) {
        try {
          const ids: string[] = [];
          for await (const { id } of segments.list()) ids.push(id);
          return ids;
        } catch (error) {
          if (time === MOST_LISTS) throw error;
        }
      }
    },
    update: (changes) => accountsOf(segments.update(changes), changes),
    delete: (ids) =>
      accountsOf(
        segments.delete(ids).then(() => ids),
        ids,
      ),
  };
}
