import { headerValues, type RawAnswer } from "./rawAnswer.js";

/** What the headers of an answer announce about its length, and what came. */
export interface Framing {
  readonly announced: string;
  /** The body, as far as it came. */
  readonly content: Buffer;
  /** Number of bytes that came behind it. */
  readonly behind: number;
  /** All that was announced came. */
  readonly isWhole: boolean;
  /** Only the end of the connection ends the body. */
  readonly isOpenEnded?: true;
}

const WITHOUT_BODY = [204, 304];

/** Separates the body of an answer from what is around it, as RFC 9112 says in section 6.3. */
export function framingOf(raw: RawAnswer): Framing {
  const { status, body } = raw;
  const lengths = headerValues(raw, "content-length");
  const codings = headerValues(raw, "transfer-encoding");
  if (WITHOUT_BODY.includes(status)) {
    // Many servers announce a length of 0, which does no harm.
    const isWhole = status === 304 || lengths.every((length) => Number(length) === 0);
    const announced = `status ${status} with Content-Length: ${lengths.join(", ") || "none"}`;
    return { announced, content: Buffer.alloc(0), behind: body.length, isWhole };
  }
  if (codings.length > 0 && lengths.length > 0)
    return { announced: "a length and chunks at once", content: body, behind: 0, isWhole: false };
  if (codings.at(-1)?.toLowerCase() === "chunked") return chunksOf(body);
  if (lengths.length === 0)
    return { announced: "no length", content: body, behind: 0, isWhole: true, isOpenEnded: true };
  const announced = `Content-Length: ${lengths.join(", ")}`;
  const [length = ""] = lengths;
  if (!/^\d+$/.test(length) || lengths.some((other) => other !== length))
    return { announced, content: body, behind: 0, isWhole: false };
  const content = body.subarray(0, Number(length));
  const isWhole = content.length === Number(length);
  return { announced, content, behind: body.length - content.length, isWhole };
}

function chunksOf(body: Buffer): Framing {
  const announced = "chunks";
  const chunks: Buffer[] = [];
  const framing = (rest: Partial<Framing>): Framing => ({
    announced,
    content: Buffer.concat(chunks),
    behind: 0,
    isWhole: false,
    ...rest,
  });
  for (let at = 0; ;) {
    const lineEnd = body.indexOf("\r\n", at);
    const [, digits] =
      /^([\da-f]+)\s*(?:;|$)/i.exec(body.toString("latin1", at, Math.max(at, lineEnd))) ?? [];
    if (digits === undefined) return framing({});
    const size = parseInt(digits, 16);
    if (size === 0) {
      // Trailers may stand between the last chunk and the empty line.
      const end = body.indexOf("\r\n\r\n", lineEnd);
      return end < 0 ? framing({}) : framing({ isWhole: true, behind: body.length - end - 4 });
    }
    const start = lineEnd + 2;
    chunks.push(body.subarray(start, start + size));
    at = start + size + 2;
    if (body.toString("latin1", at - 2, at) !== "\r\n") return framing({});
  }
}
