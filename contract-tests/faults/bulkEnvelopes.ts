import type { OperationId } from "../spec/operations.js";
import type { StoreRequest } from "../../src/store/exchange.js";
import type { Row } from "../../src/store/renderRow.js";
import type { StoreContext } from "../../src/store/storeContext.js";
import { isJsonObject } from "../spec/json.js";
import type { Fault } from "./fault.js";
import { refusing } from "./layers.js";

/** A bulk error, as the store answers it. */
interface Envelope {
  readonly errors: readonly Row[];
  readonly meta: Row;
}

interface Kind {
  readonly description: string;
  readonly change: (envelope: Envelope, request: StoreRequest, store: StoreContext) => Partial<Envelope>;
}

const eachError =
  (values: Row) =>
  ({ errors }: Envelope) => ({
    errors: errors.map((error) => ({ ...error, ...values })),
  });

const kinds = {
  "total-of-errors": {
    description: "In a bulk error `total` counts the errors in place of the rows.",
    change: ({ errors }) => ({ meta: { total: errors.length, success: 0, failed: errors.length } }),
  },
  "failed-none": {
    description: "In a bulk error `failed` is 0, since the request as a whole was refused.",
    change: ({ meta }) => ({ meta: { ...meta, failed: 0 } }),
  },
  "counts-of-store": {
    description: "In a bulk error `total` counts the segments of the store.",
    change: (_envelope, _request, { state }) => {
      const total = state.segments.size;
      return { meta: { total, success: total, failed: 0 } };
    },
  },
  "inner-200": {
    description: "Inside a bulk error the status of a row is 200.",
    change: eachError({ status: 200 }),
  },
  "inner-500": {
    description: "Inside a bulk error the status of a row is 500.",
    change: eachError({ status: 500 }),
  },
  "inner-422": {
    description: "Inside a 409 the status of every row is 422.",
    change: eachError({ status: 422 }),
  },
} as const satisfies Readonly<Record<string, Kind>>;

/** Makes the fault that the bulk errors of an operation are wrong inside. */
export function bulkEnvelopes(operation: OperationId, kind: keyof typeof kinds): Fault {
  const { description, change } = kinds[kind];
  return {
    name: `${operation}.bulk-${kind}`,
    about: `${operation}.run.envelopes`,
    description,
    layer: refusing(operation, (answer, request, store) => {
      const { json } = answer;
      if (!isJsonObject(json) || !Array.isArray(json.errors) || !isJsonObject(json.meta)) return answer;
      const envelope = { errors: json.errors.filter(isJsonObject), meta: json.meta };
      return { ...answer, json: { ...json, ...change(envelope, request, store) } };
    }),
  };
}
