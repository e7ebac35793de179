import { doubledKeyIn } from "../spec/doubledKeyIn.js";
import { parseJson } from "../spec/json.js";
import { jsonFaultAt } from "../spec/jsonFaultAt.js";
import { decodedContent } from "../wire/decodedContent.js";
import { framingOf } from "../wire/framingOf.js";
import { headerValues, type RawAnswer } from "../wire/rawAnswer.js";
import { settledBy, unless, type Contradiction } from "./look.js";

/** Judges the bytes of one answer. What they hold may belong to others, so that only places and lengths are shown. */
type Judge = (raw: RawAnswer) => Contradiction | undefined;

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** The bytes of the JSON of an answer; undefined if it holds none. */
function jsonOf(raw: RawAnswer): Buffer | undefined {
  const isJson = headerValues(raw, "content-type")[0]?.toLowerCase().startsWith("application/json") ?? false;
  return isJson ? decodedContent(raw) : undefined;
}

function judgeLength(raw: RawAnswer): Contradiction | undefined {
  const { announced, content, behind, isWhole } = framingOf(raw);
  return unless(
    isWhole && (behind === 0 || raw.status === 204),
    settledBy(
      "A sender MUST NOT forward a message with a Content-Length header field value that is known to be incorrect. (RFC 9110, 8.6)",
      "a body as long as the headers say",
    ),
    `${announced}, and ${content.length + behind} bytes behind the headers`,
  );
}

function judgeAbsence({ status, body }: RawAnswer): Contradiction | undefined {
  return unless(
    status !== 204 || body.length === 0,
    settledBy("it cannot contain content or trailers. (RFC 9110, 15.3.5)", "a 204 without a body"),
    `${body.length} bytes behind the headers`,
  );
}

function judgeEncoding(raw: RawAnswer): Contradiction | undefined {
  return unless(
    decodedContent(raw) !== undefined,
    settledBy(
      "The Content-Encoding header field indicates what content codings have been applied. (RFC 9110, 8.4)",
      "a body in its Content-Encoding, and one that was asked for",
    ),
    `Content-Encoding: ${headerValues(raw, "content-encoding").join(", ")}, and a body that does not have it`,
  );
}

function judgeMark(raw: RawAnswer): Contradiction | undefined {
  return unless(
    jsonOf(raw)?.indexOf(BYTE_ORDER_MARK) !== 0,
    settledBy("Implementations MUST NOT add a byte order mark (RFC 8259, 8.1)", "JSON without one"),
    "a byte order mark at the beginning",
  );
}

function judgeText(raw: RawAnswer): Contradiction | undefined {
  const bytes = jsonOf(raw);
  if (bytes === undefined) return undefined;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return unless(
      parseJson(text) !== undefined,
      settledBy("A JSON text is a serialized value. (RFC 8259, 2)", "one JSON text and nothing else"),
      `a body that is no JSON from character ${jsonFaultAt(text) ?? 0} of ${text.length}`,
    );
  } catch {
    const expected = settledBy("JSON text MUST be encoded using UTF-8 (RFC 8259, 8.1)", "a body in UTF-8");
    return { expected, actual: "bytes that are no UTF-8" };
  }
}

function judgeKeys(raw: RawAnswer): Contradiction | undefined {
  const text =
    jsonOf(raw)
      ?.toString("utf8")
      .replace(/^\uFEFF/, "") ?? "";
  const key = parseJson(text) && doubledKeyIn(text);
  return unless(
    key === undefined,
    settledBy("The names within an object SHOULD be unique. (RFC 8259, 4)", "each key once"),
    `an object with two keys ${JSON.stringify(key)}`,
  );
}

/** The judges of bytes by the last word of their checks, each of which rests on those before it. */
export const answerBytes = {
  "no-content": judgeAbsence,
  length: judgeLength,
  encoding: judgeEncoding,
  mark: judgeMark,
  text: judgeText,
  keys: judgeKeys,
} as const satisfies Readonly<Record<string, Judge>>;

/** The first contradiction in the bytes of an answer. */
export function contradictionIn(raw: RawAnswer): Contradiction | undefined {
  for (const judge of Object.values(answerBytes)) {
    const contradiction = judge(raw);
    if (contradiction) return contradiction;
  }
  return undefined;
}
