import { isObject } from "../isObject.js";

/** Hides an access token in what is shown. */
export interface TokenRedactor {
  /** Hides it in a text, however JSON, a URL or upper and lower case spell it. */
  readonly text: (text: string) => string;
  /** Hides it in the value of a header; a short token only if it is the whole value. */
  readonly header: (value: string) => string;
}

/** A shorter token is no secret, and a part of ordinary words. */
const MIN_SECRET_LENGTH = 8;
/** A foreign error may carry the whole request, and a circle of causes. */
const MAX_CAUSES = 4;
/** JSON in JSON has three backslashes before each quote; one level more has seven. */
const MAX_BACKSLASHES = 7;

/** Makes the redactor of a token, which puts the mask in its place. */
export function tokenRedactor(token: string, mask = "[redacted]"): TokenRedactor {
  const spellings = new RegExp(token.replace(/(\\*)([^\\])|\\+/g, spellingsOf), "gi");
  const text = (shown: string): string =>
    token.length < MIN_SECRET_LENGTH ? shown : shown.replace(spellings, () => mask);
  return { text, header: (value) => (value === token ? mask : text(value)) };
}

// Each choice begins differently and no two repetitions meet, so that no text makes the search slow.
function spellingsOf(part: string, { length } = part, character = ""): string {
  const codes = [character.toLowerCase(), character.toUpperCase()].map((letter) =>
    letter.charCodeAt(0).toString(16),
  );
  return (
    `(?:\\\\|u005c|%(?:25)*5c){${length},${MAX_BACKSLASHES * (length + 1)}}` +
    (character && `(?:${character.replace(/\W/, "\\$&")}|(?:u00|%(?:25)*)(?:${codes.join("|")}))`)
  );
}

/** Returns a plain copy of an error with its causes and without the token. */
export function redactError(
  error: unknown,
  redact: (text: string) => string,
  maxCauses = MAX_CAUSES,
): unknown {
  if (typeof error === "string") return redact(error);
  if (!isObject(error)) return error;
  const { cause, errors } = error;
  const shown: Record<string, unknown> = {};
  for (const key of ["name", "message", "code", "stack"]) {
    const value = error[key];
    if (typeof value === "string") shown[key] = redact(value);
  }
  const own = Object.assign(new Error(), shown);
  if (maxCauses === 0) return own;
  if (cause !== undefined) own.cause = redactError(cause, redact, maxCauses - 1);
  // The message of an AggregateError of several addresses is mostly empty.
  const inner = Array.isArray(errors) ? errors.slice(0, MAX_CAUSES) : [];
  return inner.length === 0
    ? own
    : Object.assign(own, { errors: inner.map((one) => redactError(one, redact, maxCauses - 1)) });
}
