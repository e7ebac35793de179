import { tokenRedactor, type TokenRedactor } from "../../src/answer/redaction.js";
import type { OperationId } from "../spec/operations.js";

/** One request and what came of it, as recorded on the wire. */
export interface Exchange {
  /** The operation of the contract, or undefined for a request that arranges or observes. */
  operationId: OperationId | undefined;
  request: RecordedRequest;
  /** The answer, or undefined where none came. */
  response: RecordedResponse | undefined;
  /** Why no answer came. */
  failure: string | undefined;
  /** What was made wrong on purpose in the request. */
  invalid: string | undefined;
  /** From sending to the last byte of the body, in milliseconds. */
  ms: number;
}

/** A request as it was sent. */
export interface RecordedRequest {
  method: string;
  url: string;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string | undefined;
}

/** An answer as it came. */
export interface RecordedResponse {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Shell variable that stands for the token in everything that is shown. */
const TOKEN_VARIABLE = "$BIGCOMMERCE_ACCESS_TOKEN";

/** Makes the redactor of all that the suite shows, which puts the name of a shell variable in place of the token. */
export function reportRedactor(accessToken: string): TokenRedactor {
  const redactor = tokenRedactor(accessToken, TOKEN_VARIABLE);
  const literal = accessToken.toLowerCase();
  // Nearly all texts have neither escapes nor the token, which is seen much faster than all spellings are searched.
  const mayHaveToken = (text: string) => /[\\%]/.test(text) || text.toLowerCase().includes(literal);
  const text: TokenRedactor["text"] = (shown) => (mayHaveToken(shown) ? redactor.text(shown) : shown);
  return { text, header: (value) => (value === accessToken ? TOKEN_VARIABLE : text(value)) };
}

/** Returns an exchange without the token, which the target may have echoed anywhere. */
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

/**
 * Writes the curl command that repeats a request, with the token as a shell variable.
 *
 * @param redactor - Hides the token of the target.
 */
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

// Single quotes keep the shell from reading anything; only the variable stands outside of them.
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`.replaceAll(TOKEN_VARIABLE, `'"${TOKEN_VARIABLE}"'`);
}
