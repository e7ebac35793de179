/** What was read of a body. */
export interface ReadBody {
  readonly text: string;
  /** Why it is not whole, as a fact. */
  readonly problem?: "breaks off" | "is too long";
  /** What it broke off with. */
  readonly cause?: unknown;
}

/**
 * Reads a body to its end as text, up to a size.
 *
 * @param response - The answer; its body is used up.
 * @param mostBytes - Where to stop.
 * @param signal - That of the try: ends the reading, also where a fetch of the caller's own does not heed it.
 */
export async function readBody(
  { body }: Response,
  mostBytes: number,
  signal: AbortSignal | undefined,
): Promise<ReadBody> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    const reader = body?.getReader();
    const stop = () => void reader?.cancel().catch(() => undefined);
    signal?.addEventListener("abort", stop);
    for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
      bytes += part.value.byteLength;
      if (bytes > mostBytes) {
        stop();
        return { text: textOf(parts), problem: "is too long" };
      }
      parts.push(part.value);
    }
    return { text: textOf(parts) };
  } catch (cause) {
    return { text: textOf(parts), problem: "breaks off", cause };
  }
}

const decoder = new TextDecoder();

// Of one part, as nearly all bodies are, without a copy.
function textOf(parts: readonly Uint8Array[]): string {
  if (parts.length <= 1) return decoder.decode(parts[0]);
  const whole = new Uint8Array(parts.reduce((bytes, part) => bytes + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return decoder.decode(whole);
}
