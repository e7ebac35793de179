const MOST_CHARACTERS = 4000;

/** What no reader sees but the page obeys: control characters, and those that turn the direction of text round. */
const INVISIBLE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Makes text from anywhere fit to be shown: bounded, and without characters that are not what they look like.
 *
 * @param most Characters that are kept.
 */
export function shownText(text: string, most = MOST_CHARACTERS): string {
  const rest = text.length - most;
  const kept = text
    .slice(0, most)
    .replaceAll(LONE_SURROGATE, "\uFFFD")
    .replaceAll(
      INVISIBLE,
      (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
    );
  return rest > 0 ? `${kept}… (${rest} more characters)` : kept;
}
