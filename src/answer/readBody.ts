import { isObject } from "../isObject.js";
import type { TransportResponse } from "../options/resolveOptions.js";

export interface ReadBody {
  readonly text: string;
  readonly problem?: "breaks off" | "is too long";
  readonly cause?: unknown;
}

/** Reads a body as text, up to a size. The signal ends the reading even if a custom fetch ignores it. */
export async function readBody(
  response: TransportResponse,
  mostBytes: number,
  signal: AbortSignal | undefined,
): Promise<ReadBody> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    const body: unknown = Reflect.get(response, "body");
    // node-fetch answers with a stream of Node, React Native with none, and jsdom has no decoder.
    if (!isWebStream(body) || typeof TextDecoder === "undefined") {
      const text = await wholeText(response);
      return text.length > mostBytes ? { text: "", problem: "is too long" } : { text };
    }
    const reader = body.getReader();
    const stop = () => void reader.cancel().catch(() => undefined);
    signal?.addEventListener("abort", stop);
    for (let part = await reader.read(); part.value; part = await reader.read()) {
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

function isWebStream(body: unknown): body is ReadableStream<Uint8Array> {
  return isObject(body) && typeof body.getReader === "function";
}

// A mock may have only one of the two.
async function wholeText(response: object): Promise<string> {
  const read = (name: string): unknown => {
    const method: unknown = Reflect.get(response, name);
    return typeof method === "function" ? Reflect.apply(method, response, []) : undefined;
  };
  const text = await read("text");
  if (typeof text === "string") return text;
  const json = await read("json");
  return json === undefined ? "" : JSON.stringify(json);
}

// Created at first use, because jsdom and React Native may have none. Most bodies have one part and need no copy.
function textOf(parts: readonly Uint8Array[]): string {
  if (parts.length === 0) return "";
  decoder ??= new TextDecoder();
  if (parts.length === 1) return decoder.decode(parts[0]);
  const whole = new Uint8Array(parts.reduce((bytes, part) => bytes + part.byteLength, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return decoder.decode(whole);
}

let decoder: TextDecoder | undefined;
