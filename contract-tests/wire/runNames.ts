/** What a name of ours looks like: 16 hex digits that no person would choose. */
const OURS = /^contract-([0-9a-f]{16})-/;
const RUN_ID = /^[0-9a-f]{16}$/;

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
