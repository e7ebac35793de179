import { checksOf, demand, NotApplicable, type Check } from "../../run/check.js";
import type { Context } from "../../run/context.js";
import type { Exchange } from "../../wire/exchange.js";
import { operationIds, type OperationId } from "../../spec/operations.js";
import { parseJson, isObject } from "../../spec/json.js";

const FLAT = { at: "#/components/schemas/FlatError", needs: [] } as const;
const SHORTEST_TOKEN = 8;

type Refusal = Exchange & { response: NonNullable<Exchange["response"]> };

/** Returns the refusals of an operation that the run has seen so far. */
function refusalsOf({ history }: Context, operationId: OperationId): Refusal[] {
  const refusals = history().filter(
    (exchange): exchange is Refusal =>
      exchange.operationId === operationId &&
      exchange.response !== undefined &&
      exchange.response.status >= 400 &&
      exchange.response.status < 500,
  );
  if (refusals.length === 0) throw new NotApplicable("the run has seen no refusal of this operation");
  return refusals;
}

/** Makes a check over every refusal that the run has seen. */
function ofEach(
  operationId: OperationId,
  name: string,
  requirement: string,
  judge: (refusal: Refusal) => void,
): Check {
  return checksOf(operationId)(`errors.${name}`, requirement, FLAT, (context) => {
    refusalsOf(context, operationId).forEach(judge);
    return Promise.resolve();
  });
}

const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";

/** Returns true if JSON has one of the documented forms of an error. */
function isReadableError(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { status, title, errors, code, message, error } = value;
  const isFlat =
    isText(title) || (Number.isInteger(status) && (value.type === undefined || isText(value.type)));
  const isBulk = Array.isArray(errors) && errors.length > 0 && errors.every(isObject);
  const isCoded = code !== undefined && isText(message);
  return isFlat || isBulk || isCoded || (isObject(error) && isText(error.message));
}

function statusesIn(value: unknown): unknown[] {
  if (!isObject(value)) return [];
  return value.status === undefined ? [] : [value.status];
}

function errorChecks(operationId: OperationId): Check[] {
  return [
    ofEach(
      operationId,
      "readable",
      "Every refusal can be read as one of the documented forms.",
      (refusal) => {
        const { response } = refusal;
        const { status, body } = response;
        if (body === "" && status === 429) return;
        const isPlain = (response.headers["content-type"] ?? "").startsWith("text/plain");
        const isReadable = isPlain ? isText(body) : isReadableError(parseJson(body)?.value);
        demand(
          isReadable,
          "a documented form of error",
          `status ${status} with ${JSON.stringify(body.slice(0, 200))}`,
          refusal,
        );
      },
    ),
    ofEach(operationId, "status", "The status in the body of a refusal is that of the answer.", (refusal) => {
      const { response } = refusal;
      for (const status of statusesIn(parseJson(response.body)?.value)) {
        const expected = `status ${response.status} in the body`;
        demand(status === response.status, expected, JSON.stringify(status), refusal);
      }
    }),
    ofEach(operationId, "no-html", "No refusal is an HTML page.", (refusal) => {
      const { response } = refusal;
      const isHtml =
        /<(!doctype|html|body)\b/i.test(response.body) ||
        (response.headers["content-type"] ?? "").includes("html");
      demand(
        !isHtml,
        "no HTML",
        `status ${response.status} with ${JSON.stringify(response.body.slice(0, 200))}`,
        refusal,
      );
    }),
    ofEach(operationId, "no-token", "No refusal shows the token that was sent.", (refusal) => {
      const { request, response } = refusal;
      const token = request.headers["x-auth-token"] ?? "";
      const isEchoed = token.length >= SHORTEST_TOKEN && JSON.stringify(response).includes(token);
      demand(
        !isEchoed,
        "an answer without the token",
        `status ${response.status} with the token in it`,
        refusal,
      );
    }),
  ];
}

/** Checks over all refusals that a run has seen. */
export const errorsChecks: readonly Check[] = operationIds.flatMap(errorChecks);
