import { randomBytes } from "node:crypto";

/** Names of our segments: 16 hex digits, which no person would choose. */
const OURS = /^contract-([0-9a-f]{16})-/;
const RUN_ID = /^[0-9a-f]{16}$/;
const RUN_ID_BYTES = 8;

/** Makes the id of a run: 16 hex digits that no other run has. */
export function newRunId(): string {
  return randomBytes(RUN_ID_BYTES).toString("hex");
}

/** Tells whether a text can name a run. */
export function isRunId(text: string): boolean {
  return RUN_ID.test(text);
}

/**
 * Says how every name begins that a run gives.
 *
 * @throws Error for what names no run: a shorter beginning would take in names of others.
 */
export function namePrefix(runId: string): string {
  if (!isRunId(runId)) throw new Error(`"${runId}" is no run id.`);
  return `contract-${runId}-`;
}

/** Finds the run that gave a name, or undefined where the name is none of ours. */
export function runIdIn(name: string): string | undefined {
  return OURS.exec(name)?.[1];
}
