import type { Send } from "../call.js";
import type { Environment } from "../environment.js";
import type {
  ManyOptions,
  Segment,
  SegmentCreate,
  SegmentsContext,
  SegmentsSettings,
  SegmentUpdate,
} from "./context.js";
import { createRows } from "./create.js";
import { deleteSegments, removeShopperProfiles } from "./delete.js";
import { list } from "./list.js";
import { listPage, type ListOptions, type ListPageOptions, type SegmentPage } from "./page.js";
import { updateRows } from "./update.js";

export type { ListOptions, ListPageOptions, SegmentPage } from "./page.js";

/**
 * What most callers want: every method throws the client's own errors and takes any number of items.
 *
 * @see openapi.yaml `#/paths`
 */
export interface Segments {
  /** Walks all segments, each once, a few pages ahead of the consumer and no further once it stops. */
  readonly list: (options?: ListOptions) => AsyncGenerator<Segment, void, undefined>;
  /** Reads one page. */
  readonly listPage: (options?: ListPageOptions) => Promise<SegmentPage>;
  /** Creates segments, each exactly once, and answers them in the order of the rows. */
  readonly create: (rows: readonly SegmentCreate[], options?: ManyOptions) => Promise<Segment[]>;
  /** Changes segments and answers them in the order of the rows. */
  readonly update: (rows: readonly SegmentUpdate[], options?: ManyOptions) => Promise<Segment[]>;
  /** Deletes the segments named, never others. */
  readonly delete: (ids: readonly string[], options?: ManyOptions) => Promise<void>;
  /** Takes the profiles named out of the segment; neither they nor the segment are deleted. */
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
export function createSegments(send: Send, settings: SegmentsSettings, environment: Environment): Segments {
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
