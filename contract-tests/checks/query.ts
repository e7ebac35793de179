import { demand } from "../check.js";
import type { Exchange } from "../exchange.js";

/**
 * Asserts how a list of ids went over the wire: one `id:in` key, the ids joined by commas, nothing else.
 *
 * @throws Violation where it went otherwise.
 */
export function demandIdList({ request }: Exchange, ids: readonly string[]): void {
  const query = new URL(request.url).search;
  const expected = `?id:in=${ids.join(",")}`;
  // Colon and comma may be encoded; both forms mean the same.
  const actual = query.replaceAll(/%3A/gi, ":").replaceAll(/%2C/gi, ",");
  demand(actual === expected, `the query ${expected}`, query);
}
