import { validators } from "../../generated/validators.js";

const MAX_VIOLATIONS = 5;

/**
 * Returns what is wrong with the body of a success, one sentence each. What the documents leave open, a property
 * that they do not name or a null description, is never wrong.
 *
 * @param name - Operation and status, such as "listSegments 200".
 * @param body - Its JSON value.
 */
export function violationsOf(name: string, body: unknown): string[] {
  const validate = validators[name];
  if (validate === undefined || validate(body)) return [];
  return (validate.errors ?? [])
    .slice(0, MAX_VIOLATIONS)
    .map(({ instancePath, message = "is wrong" }) => `${instancePath || "the body"} ${message}`);
}
