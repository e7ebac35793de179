import type { CheckResult } from "../../run/checkResult.js";
import { operationIds } from "../../spec/operations.js";
import type { RecordedExchange } from "../../wire/recordedExchange.js";

/** Makes the result of a check that failed, or of one with another status. */
export function failedResult(
  id: string,
  actual: string,
  evidence?: RecordedExchange,
  status: CheckResult["status"] = "fail",
): CheckResult {
  const operationId = operationIds.find((operation) => id.startsWith(`${operation}.`)) ?? "listSegments";
  const violation = {
    expected: "another",
    actual,
    pointer: "#/paths",
    curl: "",
    ...(evidence && { evidence }),
  };
  return { id, operationId, status, ms: 1, ...(status !== "pass" && { violations: [violation] }) };
}

/** Makes an exchange about segments that was answered with rows. */
export function exchangeOf(
  [method, query, sent]: readonly [method: string, query: string, sent?: unknown],
  body: string,
): RecordedExchange {
  const url = `http://127.0.0.1:4010/stores/abc/v3/segments${query}`;
  const request = { method, url, headers: {}, ...(sent !== undefined && { body: JSON.stringify(sent) }) };
  return { request, response: { status: method === "POST" ? 201 : 200, headers: {}, body }, ms: 1 };
}
