import { randomBytes } from "node:crypto";

/** Names of our segments: 16 hex digits, which no person would choose. */
const OURS = /^contract-([0-9a-f]{16})-/;
const RUN_ID = /^[0-9a-f]{16}$/;
const RUN_ID_BYTES = 8;

/** Makes the id of a run: 16 hex digits that no other run has. */
export function newRunId(): string {
  return randomBytes(RUN_ID_BYTES).toString("hex");
}

/** Returns true if a text has the form of a run id. */
export function isRunId(text: string): boolean {
  return RUN_ID.test(text);
}

/**
 * Returns the prefix of all names that a run gives.
 *
 * @throws {Error} For a malformed run id: a shorter prefix would match names of others.
 */
export function namePrefix(runId: string): string {
  if (!isRunId(runId)) throw new Error(`"${runId}" is no run id.`);
  return `contract-${runId}-`;
}

/** Returns the id of the run that gave a name; undefined if the name is not ours. */
export function runIdIn(name: string): string | undefined {
  return OURS.exec(name)?.[1];
}
