import { demand } from "../run/check.js";
import type { AnsweredExchange, Context } from "../run/context.js";
import { once } from "../run/once.js";
import { isObject } from "../spec/json.js";

const PROFILES = "/shopper-profiles?limit=250";

export function membershipPath(segmentId: string): string {
  return `/segments/${segmentId}/shopper-profiles`;
}

async function firstPage(context: Context): Promise<string[]> {
  return idsOf(await context.send({ method: "GET", path: PROFILES }));
}

/** Ids of the first page of shopper profiles, as the run first read it. */
export const firstProfiles = once(firstPage);

/** Reads the ids of the shopper profiles in a segment; a segment that is gone has none. */
export async function membersOf(context: Context, segmentId: string): Promise<string[]> {
  const exchange = await context.send({ method: "GET", path: membershipPath(segmentId) });
  return exchange.response.status === 404 ? [] : idsOf(exchange);
}

export async function link(context: Context, segmentId: string, profiles: readonly string[]): Promise<void> {
  const path = membershipPath(segmentId);
  const { response } = await context.send({ method: "POST", path, body: profiles });
  demand(response.status < 300, "shopper profiles linked to a segment of ours", `status ${response.status}`);
}

/**
 * Looks for a shopper profile on the first page of the store, then links it to one of our segments: a large store may
 * show the profile on another page, but a deleted profile cannot be linked.
 */
export async function isInStore(context: Context, profile: string, segmentId: string): Promise<boolean> {
  if ((await firstPage(context)).includes(profile)) return true;
  const path = membershipPath(segmentId);
  const { response } = await context.send({
    method: "POST",
    path,
    body: [profile],
    invalid: "a profile that may be gone",
  });
  return response.status < 300 && (await membersOf(context, segmentId)).includes(profile);
}

function idsOf({ request, response }: AnsweredExchange): string[] {
  const body: unknown = response.status === 200 ? JSON.parse(response.body) : undefined;
  const rows = isObject(body) && Array.isArray(body.data) ? body.data : undefined;
  demand(rows !== undefined, `a list of shopper profiles at ${request.url}`, `status ${response.status}`);
  return rows.flatMap((row: unknown) => (isObject(row) && typeof row.id === "string" ? [row.id] : []));
}
