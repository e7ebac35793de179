import type { OperationId } from "../../spec/operations.js";
import type { JudgedExchange } from "../../wire/exchange.js";

export interface ExchangeDetails {
  readonly status: number;
  readonly path?: string;
  readonly method?: string;
  readonly requestBody?: unknown;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly requestHeaders?: Readonly<Record<string, string>>;
  readonly isJudged?: boolean;
  readonly inFlight?: number;
}

/** Makes an exchange as the wire records it. */
export function judgedExchangeOf(
  operationId: OperationId,
  {
    status,
    path = "/segments",
    method = "GET",
    requestBody,
    body,
    headers = { "content-type": "application/json" },
    requestHeaders = { "content-type": "application/json", "x-auth-token": "secret0token" },
    isJudged = true,
    inFlight = 1,
  }: ExchangeDetails,
): JudgedExchange {
  const text = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
  return {
    operationId,
    isJudged,
    inFlight,
    exchange: {
      operationId,
      request: {
        method,
        url: `http://127.0.0.1:1/stores/abc/v3${path}`,
        headers: requestHeaders,
        body: requestBody === undefined ? undefined : text(requestBody),
      },
      response: { status, headers, body: body === undefined ? "" : text(body) },
      failure: undefined,
      invalid: undefined,
      ms: 1,
      startedAt: 0,
      sentAfter: 0,
    },
  };
}
