/** An answer as it came over the line, before anything is decoded. */
export interface RawAnswer {
  readonly status: number;
  /** In order, names in lower case. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Everything behind the headers. */
  readonly body: Buffer;
}

const END_OF_HEADERS = "\r\n\r\n";
const FIRST_FINAL_STATUS = 200;

/**
 * Parses what came so far; undefined if the headers are not whole.
 *
 * @throws {Error} If it is no answer of HTTP/1.
 */
export function parseRawAnswer(bytes: Buffer): RawAnswer | undefined {
  const end = bytes.indexOf(END_OF_HEADERS);
  if (end < 0) return undefined;
  const [first = "", ...lines] = bytes.toString("latin1", 0, end).split("\r\n");
  const [, code] = /^HTTP\/1\.[01] (\d{3})(?: |$)/.exec(first) ?? [];
  if (code === undefined) throw new Error("What came is no answer of HTTP/1");
  const status = Number(code);
  const body = bytes.subarray(end + END_OF_HEADERS.length);
  // Interim answers come before the final one.
  return status < FIRST_FINAL_STATUS ? parseRawAnswer(body) : { status, headers: lines.map(headerOf), body };
}

/** The values of a header, each line and each member of a list on its own. */
export function headerValues({ headers }: RawAnswer, name: string): string[] {
  return headers
    .flatMap(([key, value]) => (key === name ? value.split(",") : []))
    .map((value) => value.trim());
}

function headerOf(line: string): readonly [string, string] {
  const colon = line.indexOf(":");
  return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
}
