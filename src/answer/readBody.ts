export interface ReadBody {
  readonly text: string;
  readonly problem?: "breaks off" | "is too long";
  readonly cause?: unknown;
}

/** Reads a body as text, up to a size. The signal ends the reading even if a custom fetch ignores it. */
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

// Most bodies have one part and need no copy.
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
