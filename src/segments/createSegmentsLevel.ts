import type { SendCall } from "../call.js";
import type { Environment } from "../time/systemEnvironment.js";
import type {
  ManyOptions,
  Segment,
  SegmentCreate,
  SegmentsContext,
  SegmentsSettings,
  SegmentUpdate,
} from "./context.js";
import { createRows } from "./createRows.js";
import { deleteSegments, removeShopperProfiles } from "./delete.js";
import { list } from "./list.js";
import { listPage, type ListOptions, type ListPageOptions, type SegmentPage } from "./page.js";
import { updateRows } from "./updateRows.js";

export type { ListOptions, ListPageOptions, SegmentPage } from "./page.js";

/**
 * What most callers want: every method throws the client's own errors and takes any number of items.
 *
 * @see openapi.yaml `#/paths`
 */
export interface Segments {
  /**
   * Walks all segments, each once, a few pages ahead of the consumer and no further once it stops.
   *
   * @param options - How many rows a page has, signal and timeout.
   * @returns An iterator for `for await`, in the order of the pages.
   * @throws {UsageError} At once for options of no use.
   * @throws {ResponseError} While walking, on a server that repeats a page.
   * @throws {ApiError} While walking, for a page that is answered with an error.
   * @see openapi.yaml `#/paths/~1segments/get`
   */
  readonly list: (options?: ListOptions) => AsyncGenerator<Segment, void, undefined>;
  /**
   * Reads one page, of all segments or of those named.
   *
   * @param options - Which page, of how many rows, of which segments.
   * @returns The page with its pagination, as the API answers it.
   * @throws {UsageError} For options of no use and for more ids than one URL holds.
   * @throws {ApiError} For a page that is answered with an error.
   * @see openapi.yaml `#/paths/~1segments/get`
   */
  readonly listPage: (options?: ListPageOptions) => Promise<SegmentPage>;
  /**
   * Creates segments, any number of them and each exactly once, even where answers get lost.
   *
   * After an answer that leaves a doubt it lists the store, adopts what was created and sends only what is missing.
   *
   * @param rows - What to create, at least one, every name once.
   * @param options - Signal, timeout and progress.
   * @returns The segments in the order of the rows.
   * @throws {UsageError} Before anything is sent, for rows that no store could take.
   * @throws {BatchError} Where any row did not come to its segment, with what became of each.
   * @see openapi.yaml `#/paths/~1segments/post`
   */
  readonly create: (rows: readonly SegmentCreate[], options?: ManyOptions) => Promise<Segment[]>;
  /**
   * Changes the name, the description or both of segments, any number of them.
   *
   * @param rows - What to change, at least one, each segment once.
   * @param options - Signal, timeout and progress.
   * @returns The segments in the order of the rows.
   * @throws {UsageError} Before anything is sent, for rows that no store could take.
   * @throws {BatchError} Where any row was not answered by its segment, with what became of each.
   * @see openapi.yaml `#/paths/~1segments/put`
   */
  readonly update: (rows: readonly SegmentUpdate[], options?: ManyOptions) => Promise<Segment[]>;
  /**
   * Deletes the segments named, any number of them and never others; their shopper profiles stay.
   *
   * @param ids - Which segments, each once; an empty list, which the API would take for all, is refused.
   * @param options - Signal, timeout and progress.
   * @throws {UsageError} Before anything is sent, for an empty list and for what is no id.
   * @throws {BatchError} Where any of them was not deleted; `succeeded` has the ids that were.
   * @see openapi.yaml `#/paths/~1segments/delete`
   */
  readonly delete: (ids: readonly string[], options?: ManyOptions) => Promise<void>;
  /**
   * Takes the profiles named out of the segment, any number of them; neither they nor the segment are deleted.
   *
   * @param segmentId - Which segment.
   * @param profileIds - Which profiles, each once; an empty list, which would empty the segment, is refused.
   * @param options - Signal, timeout and progress.
   * @throws {UsageError} Before anything is sent, for an empty list and for what is no id.
   * @throws {BatchError} Where any of them was not removed; `succeeded` has the ids that were.
   * @see openapi.yaml `#/paths/~1segments~1{segmentId}~1shopper-profiles/delete`
   */
  readonly removeShopperProfiles: (
    segmentId: string,
    profileIds: readonly string[],
    options?: ManyOptions,
  ) => Promise<void>;
}

/**
 * Creates the level of the client that takes lists.
 *
 * @param send - All steps of the transport; it answers HTTP errors as answers.
 * @param settings - The settings of the client that matter here.
 * @param environment - Time and chance.
 */
export function createSegmentsLevel(
  send: SendCall,
  settings: SegmentsSettings,
  environment: Environment,
): Segments {
  const context: SegmentsContext = { send, settings, environment };
  return Object.freeze<Segments>({
    list: (options) => list(context, options),
    listPage: (options) => listPage(context, options),
    create: (rows, options) => createRows(context, rows, options),
    update: (rows, options) => updateRows(context, rows, options),
    delete: (ids, options) => deleteSegments(context, ids, options),
    removeShopperProfiles: (segmentId, profileIds, options) =>
      removeShopperProfiles(context, segmentId, profileIds, options),
  });
}
