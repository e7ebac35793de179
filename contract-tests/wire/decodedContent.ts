import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { framingOf } from "./framingOf.js";
import { headerValues, type RawAnswer } from "./rawAnswer.js";

/** Sent with a raw request: the encodings that can be undone. */
export const ACCEPTED_ENCODINGS = "gzip, deflate, br";

const decoders = new Map<string, (bytes: Buffer) => Buffer>([
  ["identity", (bytes) => bytes],
  ["gzip", (bytes) => gunzipSync(bytes)],
  ["x-gzip", (bytes) => gunzipSync(bytes)],
  ["br", (bytes) => brotliDecompressSync(bytes)],
  // Servers send both forms.
  ["deflate", (bytes) => decoded(bytes, [inflateSync, inflateRawSync])],
]);

/** Undoes the encodings that an answer names; undefined if its body does not have them. */
export function decodedContent(raw: RawAnswer): Buffer | undefined {
  const { content } = framingOf(raw);
  try {
    return headerValues(raw, "content-encoding").reduceRight((bytes, name) => {
      const decode = decoders.get(name.toLowerCase());
      if (decode === undefined) throw new Error("An encoding that was not asked for");
      return bytes.length === 0 ? bytes : decode(bytes);
    }, content);
  } catch {
    return undefined;
  }
}

function decoded(bytes: Buffer, [first, ...others]: readonly ((bytes: Buffer) => Buffer)[]): Buffer {
  if (first === undefined) throw new Error("No form fits");
  try {
    return first(bytes);
  } catch {
    return decoded(bytes, others);
  }
}
