import type { RecordedRequest } from "./exchange.js";

/**
 * Refuses requests that would change segments of others. This is the last line of defence against mistakes in checks
 * and against injected faults.
 *
 * @throws {Error} For a DELETE without a filter, and for a write that names a foreign segment.
 */
export function refuseHarm(
  { method, url, body = "" }: RecordedRequest,
  foreignIds: ReadonlySet<string>,
): void {
  if (method === "GET") return;
  if (method === "DELETE" && !new URL(url).searchParams.get("id:in")?.trim()) {
    throw new Error("A DELETE without `id:in` deletes everything; the suite does not send it.");
  }
  const text = `${decodeURIComponent(url)} ${body}`;
  const foreign = [...foreignIds].find((id) => text.includes(id));
  if (foreign !== undefined) {
    throw new Error(`The segment ${foreign} is not ours; the suite writes nothing to it.`);
  }
}
