import { demand, type Check } from "../run/check.js";
import type { Context } from "../run/context.js";
import { operations, type Operation, type OperationId } from "../spec/operations.js";
import type { RawRequest } from "../wire/createWire.js";

/** The documented statuses, each with the word that stands for it in ids. */
export const statusWords = {
  "200": "ok",
  "201": "created",
  "204": "no-content",
  "400": "bad-request",
  "401": "unauthorized",
  "403": "forbidden",
  "404": "not-found",
  "409": "conflict",
  "413": "payload-too-large",
  "415": "unsupported-media-type",
  "422": "unprocessable",
  "429": "too-many-requests",
  "500": "server-error",
  "502": "bad-gateway",
  "503": "service-unavailable",
  "504": "gateway-timeout",
} as const;

export type DocumentedStatus = keyof typeof statusWords;

/** A call that a target must answer with a status by itself. */
export type Provocation = "a valid call" | Omit<RawRequest, "method" | "path" | "body"> | RawRequest;

/** A request without a token: the one refusal that every operation documents alike. */
const WITHOUT_TOKEN = { headers: { "x-auth-token": undefined }, invalid: "no token" };

/**
 * Makes one check for each documented status: a target that knows the spec answers it as documented.
 *
 * @param statuses - Written by hand from the documents, not read from the spec, so that a status that is missing
 * there fails here.
 * @param provocations - Calls that really cause a status; the other statuses are asked for with `Prefer`.
 */
export function documentedStatuses(
  operationId: OperationId,
  statuses: readonly DocumentedStatus[],
  provocations: Partial<Record<DocumentedStatus, Provocation>>,
): Check[] {
  const operation = operations[operationId];
  const provoked: typeof provocations = { "401": WITHOUT_TOKEN, ...provocations };
  return statuses.map((status) => ({
    id: `${operationId}.status.${statusWords[status]}`,
    operationId,
    requirement: `${status} is answered as documented.`,
    pointer: `${operation.pointer}/responses/${status}`,
    needs: ["answersByPrefer"],
    async run(context) {
      const code = Number(status);
      const actual = await answer(operation, context, provoked[status] ?? code);
      demand(actual === code, `status ${code}`, `status ${actual}`);
    },
  }));
}

async function answer(operation: Operation, context: Context, how: Provocation | number): Promise<number> {
  if (typeof how === "object") {
    const { response } = await context.send({ ...operation.sample, ...how });
    return response.status;
  }
  const headers: Record<string, string> = typeof how === "number" ? { Prefer: `code=${how}` } : {};
  const { response } = await operation.call(context.client, headers);
  return response.status;
}
