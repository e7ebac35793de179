import type { Context } from "../run/context.js";
import type { SegmentCreate } from "./segments.js";

/** The description of whatever is created under a name that was in use. */
export const RECREATED = "Created again";

/** A create of names that are thought to be free, or in use, and its status. */
export interface Recreation {
  readonly sent: readonly SegmentCreate[];
  readonly status: number;
}

/** Creates segments under names that were in use. */
export async function recreate({ client }: Context, names: readonly string[]): Promise<Recreation> {
  const sent = names.map((name) => ({ name, description: RECREATED }));
  if (sent.length === 0) return { sent, status: 0 };
  const { response } = await client.POST("/segments", { body: sent });
  return { sent, status: response.status };
}
