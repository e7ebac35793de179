import { once } from "../run/once.js";
import type { Exchange } from "../wire/exchange.js";
import { corpusCreates } from "./corpusCreates.js";
import { isSameList } from "./sameSegment.js";
import { readByIds, readUntil, type Segment } from "./segments.js";

/** Forty segments deleted in one request, and others beside them. */
export interface FortyDeletions {
  readonly named: readonly string[];
  readonly status: number;
  readonly exchange: Exchange;
  readonly kept: readonly Segment[];
  readonly listed: readonly Segment[];
}

/** Named ids to look for: some gateways take no more in a URL than these and the others. */
const LAST = 15;

export const fortyDeletions = once(async (context): Promise<FortyDeletions> => {
  const { plain, named: all } = await corpusCreates(context);
  const named = all.filter((id) => !context.isForeign(id));
  const [first, ...others] = named;
  const ids = plain.map(({ id }) => id).filter((id) => !all.includes(id) && !context.isForeign(id));
  if (first === undefined || ids.length === 0) throw new Error("No segments to delete, or none to keep.");
  const kept = await readByIds(context, ids);
  const { response } = await context.client.DELETE("/segments", {
    params: { query: { "id:in": [first, ...others] } },
  });
  const last = named.slice(-LAST);
  const exchange = context.lastExchange();
  const expected = response.status < 300 ? kept : undefined;
  const listed = await readUntil(
    context,
    [...ids, ...last],
    (rows) => expected === undefined || isSameList(rows, expected),
  );
  return { named: last, status: response.status, exchange, kept, listed };
});
