/** Returns the length of the longest beginning of a text that may still become JSON; undefined if all of it is JSON. */
export function jsonFaultAt(text: string): number | undefined {
  if (errorOf(text) === undefined) return undefined;
  let [valid, invalid] = [0, text.length + 1];
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (mayBecomeJson(text.slice(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function mayBecomeJson(text: string): boolean {
  const error = errorOf(text);
  if (error === undefined || /end of JSON|Unterminated/.test(error)) return true;
  // The engine names the place, except in short texts with an unexpected character.
  const [, position] = /position (\d+)/.exec(error) ?? [];
  return position !== undefined && Number(position) >= text.length;
}

function errorOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return String(error);
  }
}
