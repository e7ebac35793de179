import { readings } from "./parsed.js";

/**
 * Returns what replaces a token in texts that are shown: as it is, and as JSON and URLs write it.
 *
 * @param token - Not empty.
 */
export function hiding(token: string): (text: string) => string {
  return (text) =>
    [token, JSON.stringify(token).slice(1, -1), encodeURIComponent(token)].reduce(
      (shown, spelling) => shown.replaceAll(spelling, "[redacted]"),
      text,
    );
}

/**
 * Returns what replaces the token of an answer in texts that are shown, for a server may echo it.
 *
 * @param response - The answer that the texts come from.
 */
export function withoutToken(response: Response): (text: string) => string {
  return readings.get(response)?.hide ?? String;
}
