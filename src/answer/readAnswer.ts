import type { RedactableAnswer, Call } from "../call.js";
import { isRepeatable } from "../errors/call.js";
import { singleLine } from "../text.js";
import { responseErrorOf } from "./responseErrorOf.js";
import { parsed } from "./parsed.js";
import type { TransportResponse } from "../options/resolveOptions.js";
import { readRateLimit } from "../readRateLimit.js";
import { readBody } from "./readBody.js";
import { redactError, type TokenRedactor } from "./redaction.js";
import { rereadable } from "./rereadable.js";

const MAX_BYTES = 16 * 1024 * 1024;

/** Reads a response to its last byte. A success that breaks off, is too long or is not JSON is a `ResponseError`. */
export async function readAnswer(
  came: TransportResponse,
  call: Pick<Call, "operationId" | "method" | "url" | "signal">,
  attempt: number,
  redactor: TokenRedactor,
  mostBytes = MAX_BYTES,
): Promise<RedactableAnswer> {
  const { text, problem, cause } = await readBody(came, mostBytes, call.signal);
  const response = rereadable(came, text);
  const { status, ok } = response;
  // A copy may lack some.
  const { headers } = came;
  // Redacts before truncation, which could leave a part of the token.
  const requestId = singleLine(redactor.header(headers.get("x-request-id") ?? ""), 200) || undefined;
  const answer: RedactableAnswer = {
    response,
    status,
    text,
    rateLimit: readRateLimit(headers),
    redact: redactor.text,
    requestId,
    // Set by the step that repeats, which would be slow to add them to its copy.
    attempts: undefined,
    afterDoubt: undefined,
  };
  // An incomplete error body is still an answer: its status matters most.
  const wrong = ok ? (problem ?? problemOf(answer, call.method)) : undefined;
  if (wrong === undefined) return answer;
  throw responseErrorOf(call, answer, attempt, wrong, {
    cause: redactError(cause, redactor.text),
    retryable: isRepeatable(call.method) && wrong !== "is too long",
  });
}

function problemOf(answer: RedactableAnswer, method: string): string | undefined {
  if (answer.text.trim() !== "") return parsed(answer) === undefined ? "is not JSON" : undefined;
  // The documentation of both DELETEs says "An empty response.", without its headers.
  if (answer.status === 204 || method === "DELETE") return undefined;
  const type = answer.response.headers.get("content-type") ?? "";
  return /^[^;]*\bjson\b/i.test(type) ? "is empty where it says JSON" : undefined;
}
