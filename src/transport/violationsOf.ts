import { validators } from "../../generated/validators.js";

const MAX_VIOLATIONS = 5;

/** Validates the body of a success such as "listSegments 200"; undocumented properties and null descriptions pass. */
export function violationsOf(name: string, body: unknown): string[] {
  const validate = validators[name];
  if (validate === undefined || validate(body)) return [];
  return (validate.errors ?? [])
    .slice(0, MAX_VIOLATIONS)
    .map(({ instancePath, message = "is wrong" }) => `${instancePath || "the body"} ${message}`);
}
