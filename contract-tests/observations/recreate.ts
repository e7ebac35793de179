import type { Context } from "../run/context.js";
import type { SegmentCreate } from "./segments.js";

/** The descriptions of what is created under a name with a history. */
export const recreated = {
  deleted: "Created again: the name of a deleted segment",
  givenUp: "Created again: the name that a rename gave up",
  refused: "Created again: the name of a refused segment",
  taken: "Created again: the name that a rename gave",
} as const;

/** A create of names that are thought to be free, or in use, and its status. */
export interface Recreation {
  readonly sent: readonly SegmentCreate[];
  readonly status: number;
}

/** Creates segments under names with a history. */
export async function recreate(
  { client }: Context,
  history: keyof typeof recreated,
  names: readonly string[],
): Promise<Recreation> {
  const sent = names.map((name) => ({ name, description: recreated[history] }));
  if (sent.length === 0) return { sent, status: 0 };
  const { response } = await client.POST("/segments", { body: sent });
  return { sent, status: response.status };
}
