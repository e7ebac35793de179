import type { ManyOptions, Segment, SegmentCreate, SegmentsContext, SegmentUpdate } from "./context.js";
import { applyPlan, type ApplyOptions } from "./applyPlan.js";
import { createRows } from "./createRows.js";
import { deleteSegments, removeShopperProfiles } from "./delete.js";
import { list } from "./list.js";
import { listPage, type ListOptions, type ListPageOptions, type SegmentPage } from "./page.js";
import type { DesiredSegment, PlanOptions, SegmentsPlan } from "./plan.js";
import type { AppliedPlan } from "./PlanError.js";
import { planSegments } from "./planSegments.js";
import { updateRows } from "./updateRows.js";

export type { ListOptions, ListPageOptions, SegmentPage } from "./page.js";

/**
 * The level for most callers: every method throws the client's own errors and takes any number of items.
 *
 * @see openapi.yaml `#/paths`
 */
export interface Segments {
  /**
   * Walks all segments, or those with the given ids, each once, requesting a few pages ahead; stops when the consumer
   * stops.
   *
   * Each segment that is listed from beginning to end is among them, even if others come and go meanwhile, by
   * deletions in the loop too. Pages shift then, so the full pages are read a second time: the end of the loop proves
   * that all segments of one moment were read, without regard to totals and order. If the store changes, all pages are
   * read again, at most five times, and what they show in addition comes last. A list may lag behind writes: only what
   * it shows is proven.
   *
   * @param options - Page size, ids, signal and timeout.
   * @returns An iterator for `for await`, in the order of the pages.
   * @throws {UsageError} At once, for invalid options.
   * @throws {ResponseError} At the end, if the store changed in every reading or repeats a page: rows may be missing.
   * @throws {ApiError} While walking, if a page is answered with an error.
   * @see openapi.yaml `#/paths/~1segments/get`
   */
  readonly list: (options?: ListOptions) => AsyncGenerator<Segment, void, undefined>;
  /**
   * Reads one page, of all segments or of the given ones; with ids and no `limit`, it holds all of them.
   *
   * @param options - Page number, page size and ids.
   * @returns The page with its pagination, as returned by the API.
   * @throws {UsageError} For invalid options, and for more ids than one page and one URL hold: `list` takes any number.
   * @throws {ApiError} For a page that is answered with an error.
   * @see openapi.yaml `#/paths/~1segments/get`
   */
  readonly listPage: (options?: ListPageOptions) => Promise<SegmentPage>;
  /**
   * Creates segments, any number of them and none twice, even if answers get lost.
   *
   * After a lost or unclear answer it lists the store, takes over what this call has provably created, and sends only
   * what is missing.
   *
   * @param rows - The rows to create, every name once. An empty list sends nothing.
   * @param options - Signal, timeout and progress.
   * @returns The segments in the order of the rows.
   * @throws {UsageError} Before anything is sent, for rows that no store accepts.
   * @throws {BatchError} If any row did not succeed, with the state of each.
   * @see openapi.yaml `#/paths/~1segments/post`
   */
  readonly create: (rows: readonly SegmentCreate[], options?: ManyOptions) => Promise<Segment[]>;
  /**
   * Changes the name, the description or both of segments, any number of them.
   *
   * A row may be a segment that a method has returned, such as `{ ...segment, description }`: of a row that has
   * `created_at`, only `id`, `name` and `description` are sent.
   *
   * @param rows - The rows to change, each segment once. An empty list sends nothing.
   * @param options - Signal, timeout and progress.
   * @returns The segments in the order of the rows.
   * @throws {UsageError} Before anything is sent, for rows that no store accepts.
   * @throws {BatchError} If any row did not succeed, with the state of each.
   * @see openapi.yaml `#/paths/~1segments/put`
   */
  readonly update: (rows: readonly SegmentUpdate[], options?: ManyOptions) => Promise<Segment[]>;
  /**
   * Deletes the given segments, any number of them; their shopper profiles stay.
   *
   * @param ids - Ids of segments, each once. An empty list is refused, because the API would delete all.
   * @param options - Signal, timeout and progress.
   * @throws {UsageError} Before anything is sent, for an empty list and for an invalid id.
   * @throws {BatchError} If any was not deleted; `succeeded` has the ids that were.
   * @see openapi.yaml `#/paths/~1segments/delete`
   */
  readonly delete: (ids: readonly string[], options?: ManyOptions) => Promise<void>;
  /**
   * Removes the given profiles from the segment, any number of them; neither they nor the segment are deleted.
   *
   * @param segmentId - Id of the segment.
   * @param profileIds - Ids of profiles, each once. An empty list is refused, because it would empty the segment.
   * @param options - Signal, timeout and progress.
   * @throws {UsageError} Before anything is sent, for an empty list and for an invalid id.
   * @throws {BatchError} If any was not removed; `succeeded` has the ids that were.
   * @see openapi.yaml `#/paths/~1segments~1{segmentId}~1shopper-profiles/delete`
   */
  readonly removeShopperProfiles: (
    segmentId: string,
    profileIds: readonly string[],
    options?: ManyOptions,
  ) => Promise<void>;
  /**
   * Compares the store with the segments that should be in it, and returns what `apply` would do. Writes nothing.
   *
   * Names are the key. A listed name that differs only in case, Unicode form or spaces counts as the same, if it is the
   * only one of its kind. A description that is absent, null or empty is the empty one.
   *
   * @param desired - The segments that should be in the store, every name once.
   * @param options - Which other segments to delete; signal and timeout.
   * @returns Plain data: the segments to create, update and delete, and those that are as desired.
   * @throws {UsageError} For rows that no store accepts, for names with outer spaces or given twice, all of which it
   * lists, and if `remove` returns no boolean.
   * @throws {ApiError} If a page of the list is answered with an error.
   * @see openapi.yaml `#/paths/~1segments/get`
   */
  readonly plan: (desired: readonly DesiredSegment[], options?: PlanOptions) => Promise<SegmentsPlan>;
  /**
   * Carries out a plan: creates, updates, then deletes.
   *
   * Deletes only if all else succeeded. If the store has no room for what the plan creates, the deletions come first.
   * The store is not compared again, so apply a plan soon.
   *
   * @param plan - A plan, or a part of one; it may come from JSON.
   * @param options - How many deletions are allowed; signal, timeout and progress.
   * @returns The created and updated segments and the ids of the deleted ones, in the order of the plan.
   * @throws {UsageError} Before anything is sent, for an invalid plan and for more deletions than `maxDeletes`.
   * @throws {PlanError} If any item did not succeed, with the state of each.
   * @see openapi.yaml `#/paths/~1segments/post`
   */
  readonly apply: (plan: SegmentsPlan, options?: ApplyOptions) => Promise<AppliedPlan>;
}

export function createSegmentsLevel(context: SegmentsContext): Segments {
  const method =
    <Arguments extends unknown[], Result>(run: (on: SegmentsContext, ...given: Arguments) => Result) =>
    (...given: Arguments) =>
      run(context, ...given);
  return Object.freeze<Segments>({
    list: method(list),
    listPage: method(listPage),
    create: method(createRows),
    update: method(updateRows),
    delete: method(deleteSegments),
    removeShopperProfiles: method(removeShopperProfiles),
    plan: method(planSegments),
    apply: method(applyPlan),
  });
}
