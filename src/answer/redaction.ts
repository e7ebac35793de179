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
/** A text inside of JSON inside of JSON has three backslashes before each quote. */
const MAX_BACKSLASHES = 7;
const BACKSLASH = String.raw`(?:\\|%(?:25)*5c)`;

/**
 * Makes the redactor of a token.
 *
 * @param token - Not empty.
 * @param mask - Stands in place of the token.
 */
export function tokenRedactor(token: string, mask = "[redacted]"): TokenRedactor {
  let literal: RegExp | undefined;
  let spellings: RegExp | undefined;
  const text = (shown: string): string => {
    if (token.length < MIN_SECRET_LENGTH) return shown;
    // Nearly all texts have no escapes, and are searched many times faster.
    const pattern = /[\\%]/.test(shown)
      ? (spellings ??= new RegExp(spellingsOf(token), "gi"))
      : (literal ??= new RegExp(escapePattern(token), "gi"));
    return shown.replace(pattern, () => mask);
  };
  return { text, header: (value) => (value === token ? mask : text(value)) };
}

// Every choice ends in a character that is no backslash, so that no text makes the search slow.
function spellingsOf(token: string): string {
  return token.replace(/(\\*)([^\\]|$)/g, (_, backslashes: string, character: string) => {
    const most = MAX_BACKSLASHES * (backslashes.length + 1);
    if (character !== "") return `${BACKSLASH}{0,${most}}${spellingsOfCharacter(character)}`;
    return backslashes && `${BACKSLASH}{${backslashes.length},${most}}`;
  });
}

function spellingsOfCharacter(character: string): string {
  const codes = [character.toLowerCase(), character.toUpperCase()].map((letter) =>
    letter.charCodeAt(0).toString(16).padStart(2, "0"),
  );
  const code = [...new Set(codes)].join("|");
  return String.raw`(?:${escapePattern(character)}|(?:u00|%(?:25)*)(?:${code}))`;
}

function escapePattern(text: string): string {
  return text.replace(/\W/g, String.raw`\$&`);
}

/**
 * Returns a plain copy of an error with its causes and without the token.
 *
 * @param error - What the configured fetch threw.
 * @param redact - Hides the token in a text.
 * @param most - How many causes are kept.
 */
export function redactError(error: unknown, redact: (text: string) => string, most = MAX_CAUSES): unknown {
  if (typeof error === "string") return redact(error);
  if (!isObject(error)) return error;
  const { cause, errors } = error;
  // The message of an AggregateError of several addresses is mostly empty.
  const inner: unknown = cause ?? (Array.isArray(errors) ? errors[0] : undefined);
  const shown: Record<string, unknown> = {};
  for (const key of ["name", "message", "code", "stack"]) {
    const value = error[key];
    if (typeof value === "string") shown[key] = redact(value);
  }
  if (inner !== undefined && most > 0) shown.cause = redactError(inner, redact, most - 1);
  return Object.assign(new Error(), shown);
}
