import type { RedactableAnswer, Call } from "../call.js";
import { isRepeatable } from "../errors/call.js";
import { singleLine } from "../text.js";
import { responseErrorOf } from "./responseErrorOf.js";
import { parsed } from "./parsed.js";
import { readRateLimit } from "../readRateLimit.js";
import { readBody } from "./readBody.js";
import { redactError, type TokenRedactor } from "./redaction.js";
import { rereadable } from "./rereadable.js";

/** How long a body may be, in bytes. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Reads a response to its last byte, by what it is and not by what it says it is.
 *
 * @param came - The response; its `text()`, `json()` and the like give what was read.
 * @param call - The call that it answers; its signal ends the reading.
 * @param attempt - The number of the try.
 * @param redactor - Hides the token, so that no error shows it.
 * @param mostBytes - How long the body may be.
 * @throws {ResponseError} For a success that breaks off, is too long, or holds something else than JSON.
 */
export async function readAnswer(
  came: Response,
  call: Pick<Call, "operationId" | "method" | "url" | "signal">,
  attempt: number,
  redactor: TokenRedactor,
  mostBytes = MAX_BYTES,
): Promise<RedactableAnswer> {
  const { text, problem, cause } = await readBody(came, mostBytes, call.signal);
  const response = rereadable(came, { text });
  const { status, headers, ok } = response;
  // Hidden before it is cut, so that no part of the token is left.
  const requestId = singleLine(redactor.header(headers.get("x-request-id") ?? ""), 200) || undefined;
  const answer: RedactableAnswer = {
    response,
    status,
    text,
    rateLimit: readRateLimit(headers),
    redact: redactor.text,
    requestId,
  };
  // What an error says is kept even if it is cut off: its status tells the most.
  const wrong = ok ? (problem ?? problemOf(answer, call.method)) : undefined;
  if (wrong === undefined) return answer;
  throw responseErrorOf(call, answer, attempt, wrong, {
    cause: redactError(cause, redactor.text),
    retryable: isRepeatable(call.method) && wrong !== "is too long",
  });
}

function problemOf(answer: RedactableAnswer, method: string): string | undefined {
  if (answer.text.trim() !== "") return parsed(answer) === undefined ? "is not JSON" : undefined;
  // The pages say "An empty response." of both DELETEs, but not with which headers.
  if (answer.status === 204 || method === "DELETE") return undefined;
  const type = answer.response.headers.get("content-type") ?? "";
  return /^[^;]*\bjson\b/i.test(type) ? "is empty where it says JSON" : undefined;
}
