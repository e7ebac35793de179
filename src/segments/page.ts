import { countRule, checkOptions, type Rule } from "../options/checkOptions.js";
import type { SegmentPage } from "../../generated/schema.js";
import type { ResponseError } from "../errors/index.js";
import { parsed } from "../answer/parsed.js";
import { isObject } from "../isObject.js";
import { errorOf, isSegment, responseError } from "./segmentAnswer.js";
import { callRules, checkIds } from "./checkInput.js";
import type { CallOptions, SegmentsContext } from "./context.js";
import { maxIds, buildCall } from "./buildCall.js";

export type { SegmentPage } from "../../generated/schema.js";

/** Options of `list`. */
export interface ListOptions extends CallOptions {
  /**
   * Rows requested per page; the server may return fewer.
   * @default 250 in `list`; in `listPage` the number of `ids`, without them the default of the API
   * @unit rows
   */
  readonly limit?: number | undefined;
  /** Only these segments, in the order of the API: any number of ids, none for an empty list. */
  readonly ids?: readonly string[] | undefined;
}

/** Options of `listPage`. */
export interface ListPageOptions extends ListOptions {
  /**
   * Number of the page, counted from 1.
   * @default the default of the API
   * @unit pages
   */
  readonly page?: number | undefined;
  /** Only these segments: at most `limit` ids and as many as one URL holds, about 50; never an empty list. */
  readonly ids?: readonly string[] | undefined;
}

export const listRules = { ...callRules, limit: countRule };

export async function listPage(
  context: SegmentsContext,
  options: ListPageOptions = {},
): Promise<SegmentPage> {
  // The default of the API may be smaller. Not a spread: V8 takes a microsecond to add a field to a copy.
  const request = Object.assign({}, options, { limit: options.limit ?? options.ids?.length });
  const most = Math.min(request.limit ?? Infinity, maxIds(context.settings, "listSegments", request));
  const ids: Rule = [
    (list) => !!list && checkIds("ids", options.ids ?? []).length <= most,
    `at most ${most} ids; \`segments.list({ ids })\` takes any number`,
  ];
  checkOptions(options, Object.assign({}, listRules, { page: countRule, ids }));
  return (await readPage(context, request)).body;
}

export interface ReadPage {
  readonly body: SegmentPage;
  /** Makes the error for a page that contradicts others. */
  readonly wrong: (problem: string, retryable?: boolean) => ResponseError;
}

/** Reads one page, with options that were checked. */
export async function readPage(
  { settings, send }: SegmentsContext,
  options: ListPageOptions,
): Promise<ReadPage> {
  const call = buildCall(settings, "listSegments", options);
  const answer = await send(call, 1);
  if (!answer.response.ok) throw errorOf(call, answer);
  const wrong: ReadPage["wrong"] = (...problem) => responseError(call, answer, ...problem);
  const body = parsed(answer);
  if (!isPage(body)) throw wrong("lacks a `data` of segments or its `meta.pagination`");
  return { body, wrong };
}

function isPage(body: unknown): body is SegmentPage {
  if (!isObject(body) || !Array.isArray(body.data) || !body.data.every(isSegment)) return false;
  const { pagination } = isObject(body.meta) ? body.meta : {};
  return isObject(pagination) && [pagination.per_page, pagination.total_pages].every(Number.isSafeInteger);
}
