import type { OperationId } from "./operations.js";

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

/** Puts the name of a shell variable wherever a text holds the token. */
export function redact(text: string, accessToken: string): string {
  return accessToken === "" ? text : text.replaceAll(accessToken, TOKEN_VARIABLE);
}

/**
 * Writes the curl command that repeats a request, with the token as a shell variable.
 *
 * @param accessToken Token of the target, which the command must not show.
 */
export function curlOf({ method, url, headers, body }: RecordedRequest, accessToken: string): string {
  const parts = [
    `curl -i -X ${method} ${quote(url, accessToken)}`,
    ...Object.entries(headers).map(
      ([name, value]) => `-H ${quote(value === "" ? `${name};` : `${name}: ${value}`, accessToken)}`,
    ),
    ...(body === undefined ? [] : [`--data-raw ${quote(body, accessToken)}`]),
  ];
  return parts.join(" ");
}

// Single quotes keep the shell from reading anything; only the variable stands outside of them.
function quote(text: string, accessToken: string): string {
  const quoted = `'${text.replaceAll("'", `'\\''`)}'`;
  return accessToken === "" ? quoted : quoted.replaceAll(accessToken, `'"${TOKEN_VARIABLE}"'`);
}
