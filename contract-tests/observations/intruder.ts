/** The ways to come without the right to: a bad token, or a good one at another store. */
export type Intruder = "no-token" | "empty-token" | "wrong-token" | "other-store";

/** All of them, in the order of their requests. */
export const intruders: readonly Intruder[] = ["no-token", "empty-token", "wrong-token", "other-store"];
