import { randomBytes } from "node:crypto";

const BYTES = 8;

/** Makes the id of a run: 16 hex digits that no other run has. */
export function newRunId(): string {
  return randomBytes(BYTES).toString("hex");
}
