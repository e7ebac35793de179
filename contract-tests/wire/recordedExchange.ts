import type { TokenRedactor } from "../../src/answer/redaction.js";
import type { Exchange } from "./exchange.js";
import { parseJson, isObject } from "../spec/json.js";
import { truncate } from "./truncate.js";

/** An exchange for reports: without the token, and with no more than the ids of rows of others. */
export interface RecordedExchange {
  readonly request: { method: string; url: string; headers: Readonly<Record<string, string>>; body?: string };
  /** Missing if no answer arrived. */
  readonly response?: { status: number; headers: Readonly<Record<string, string>>; body: string };
  /** From sending to the last byte, in milliseconds. */
  readonly ms: number;
}

export interface ShownViolation {
  readonly expected: string;
  readonly actual: string;
  readonly pointer: string;
  /** Command that repeats the request; empty if none was sent. */
  readonly curl: string;
  /** Missing if nothing was sent. */
  readonly evidence?: RecordedExchange;
}

export interface Showing {
  readonly redactor: TokenRedactor;
  /** Returns true if a row of an answer belongs to the run. */
  readonly isOurs: (row: Readonly<Record<string, unknown>>) => boolean;
}

const MAX_CHARACTERS = 4000;

/** Headers that may contain credentials. */
const SECRET = new Set(["set-cookie", "cookie", "authorization", "proxy-authorization"]);

export function recordedExchange(
  { request, response, ms }: Exchange,
  { redactor, isOurs }: Showing,
): RecordedExchange {
  const shown = (text: string) => truncate(redactor.text(text), MAX_CHARACTERS);
  const headers = (all: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(all)
        .filter(([name]) => !SECRET.has(name))
        .map(([name, value]) => [redactor.text(name), truncate(redactor.header(value), MAX_CHARACTERS)]),
    );
  const { method, url, body } = request;
  return {
    request: {
      method,
      url: shown(url),
      headers: headers(request.headers),
      ...(body !== undefined && { body: shown(body) }),
    },
    ...(response && {
      response: {
        status: response.status,
        headers: headers(response.headers),
        body: shown(bodyWithoutOthers(response, isOurs)),
      },
    }),
    ms: Math.round(ms),
  };
}

function bodyWithoutOthers(
  { status, body }: NonNullable<Exchange["response"]>,
  isOurs: Showing["isOurs"],
): string {
  const parsed = parseJson(body);
  // Rows of others cannot be removed from text that is not JSON. An error contains no rows.
  if (parsed === undefined)
    return status < 400 && body !== "" ? `(${body.length} characters that are not JSON)` : body;
  return JSON.stringify(withoutOthers(parsed.value, isOurs), undefined, 2);
}

function withoutOthers(value: unknown, isOurs: Showing["isOurs"]): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutOthers(item, isOurs));
  if (!isObject(value)) return value;
  if ("id" in value && !isOurs(value)) return { id: value.id };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutOthers(item, isOurs)]));
}
