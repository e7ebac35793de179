import { tokenRedactor, type TokenRedactor } from "../../src/answer/redaction.js";
import type { OperationId } from "../spec/operations.js";
import type { Target } from "../targets/target.js";
import type { RawAnswer } from "./rawAnswer.js";

export interface Exchange {
  /** Undefined for a request that the contract does not describe or judge. */
  readonly operationId: OperationId | undefined;
  readonly request: RecordedRequest;
  /** Undefined if no answer arrived. */
  readonly response: RecordedResponse | undefined;
  /** The reason why no answer arrived. */
  readonly failure: string | undefined;
  /** The deliberate mistake in the request. */
  readonly invalid: string | undefined;
  /** From sending to the last byte of the body, in milliseconds. */
  readonly ms: number;
  /** Time of sending by the clock of the run, in milliseconds. */
  readonly startedAt: number;
  /** How many exchanges of the run had ended before it was sent: the others of the run may overlap with it. */
  readonly sentAfter: number;
}

export interface RecordedRequest {
  readonly method: string;
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export interface RecordedResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The bytes, if they were asked for. They may hold the token: no report shows them. */
  readonly raw?: RawAnswer;
}

/** An exchange of an operation, and how it was judged. */
export interface JudgedExchange {
  readonly exchange: Exchange;
  /** The operation of the request, also if the exchange is not judged. */
  readonly operationId: OperationId;
  /** Status, body and headers were compared with the spec. */
  readonly isJudged: boolean;
  /** Number of requests of the operation in flight when this one was sent, including it. */
  readonly inFlight: number;
}

/** Returns the status that a request asks for with `Prefer`, if the target supports that. */
export function preferredStatus(
  { headers }: RecordedRequest,
  { capabilities }: Pick<Target, "capabilities">,
): number | undefined {
  const code = /^code=(\d{3})(?:,|$)/.exec(headers.prefer ?? "")?.[1];
  return code !== undefined && capabilities.includes("answersByPrefer") ? Number(code) : undefined;
}

/** Shell variable that stands for the token in everything that is shown. */
const TOKEN_VARIABLE = "$BIGCOMMERCE_ACCESS_TOKEN";

/** Spellings of the token that the suite sends, as bash writes them. */
const SHORTENED = "${BIGCOMMERCE_ACCESS_TOKEN%?}";
const UPPER_CASE = "${BIGCOMMERCE_ACCESS_TOKEN^^}";
const SPELLINGS = /\$BIGCOMMERCE_ACCESS_TOKEN|\$\{BIGCOMMERCE_ACCESS_TOKEN(?:%\?|\^\^)\}/g;

/** Length from which a token is hidden without its last character too; a shorter one is sent in one spelling only. */
export const SHORTEST_SPELT = 9;

/** Makes a redactor that replaces the token, and what is nearly the token, by a shell variable. */
export function reportRedactor(accessToken: string): TokenRedactor {
  const whole = tokenRedactor(accessToken, TOKEN_VARIABLE);
  const shortened = tokenRedactor(accessToken.slice(0, -1), SHORTENED);
  const literal = accessToken.slice(0, -1).toLowerCase();
  const upper = accessToken.length < SHORTEST_SPELT ? accessToken : accessToken.toUpperCase();
  // Nearly all texts have neither escapes nor the token, which is seen much faster than all spellings are searched.
  const mayHaveToken = (text: string) => /[\\%]/.test(text) || text.toLowerCase().includes(literal);
  const redact = (shown: string) => {
    const cased = upper === accessToken ? shown : shown.replaceAll(upper, () => UPPER_CASE);
    return shortened.text(whole.text(cased));
  };
  const text: TokenRedactor["text"] = (shown) => (mayHaveToken(shown) ? redact(shown) : shown);
  return { text, header: (value) => (value === accessToken ? TOKEN_VARIABLE : text(value)) };
}

/** Removes the token from an exchange. The target may have echoed it anywhere. */
export function redactExchange(exchange: Exchange, redact: (text: string) => string): Exchange {
  const { request, response, failure } = exchange;
  const redactMessage = <Message extends RecordedRequest | RecordedResponse>(message: Message): Message => ({
    ...message,
    headers: Object.fromEntries(
      Object.entries(message.headers).map(([name, value]) => [redact(name), redact(value)]),
    ),
    body: message.body && redact(message.body),
  });
  return {
    ...exchange,
    request: { ...redactMessage(request), url: redact(request.url) },
    response: response && redactMessage(response),
    failure: failure && redact(failure),
  };
}

/** Writes the curl command that repeats a request, with the token as a shell variable. */
export function curlOf({ method, url, headers, body }: RecordedRequest, redactor: TokenRedactor): string {
  const quoteText = (text: string) => quote(redactor.text(text));
  const parts = [
    `curl -i -X ${method} ${quoteText(url)}`,
    ...Object.entries(headers).map(
      ([name, value]) => `-H ${quoteText(value === "" ? `${name};` : `${name}: ${redactor.header(value)}`)}`,
    ),
    ...(body === undefined ? [] : [`--data-raw ${quoteText(body)}`]),
  ];
  return parts.join(" ");
}

// Within single quotes the shell expands nothing, so the variable stands outside of them.
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`.replaceAll(SPELLINGS, `'"$&"'`);
}
