import type { OperationId } from "../spec/operations.js";
import type { StoreAnswer } from "../../src/store/exchange.js";
import { on, type Fault } from "./fault.js";
import { idsNamed } from "./namedIds.js";
import { onSuccess } from "./layers.js";

const JOB_MS = 1000;

/** Faults in the answer of a DELETE, which must be 204 and empty. */
export function emptyAnswerFaults(operation: OperationId): Fault[] {
  const about = `${operation}.answer`;
  return [
    {
      name: `${operation}.ok-with-counts`,
      about,
      description: "A DELETE is answered 200 with the counts of the vendor's newer export.",
      layer: onSuccess(operation, (_answer, request) => withCounts(idsNamed(request).length)),
    },
    {
      name: `${operation}.ok-and-empty`,
      about,
      description: "A DELETE is answered 200 without a body.",
      layer: onSuccess(operation, () => ({ status: 200, headers: {} })),
    },
    {
      name: `${operation}.accepted-202`,
      about,
      description: "A DELETE is answered 202, and a job does it a second later.",
      layer: on(operation, (request, next, { sleep }) => {
        void sleep(JOB_MS).then(() => next(request));
        return Promise.resolve({ status: 202, headers: {} });
      }),
    },
  ];
}

function withCounts(total: number): StoreAnswer {
  return {
    status: 200,
    headers: {},
    json: { data: [], errors: [], meta: { total, success: total, failed: 0 } },
  };
}
