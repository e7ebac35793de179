import { operationIds, operations, type OperationId } from "../spec/operations.js";
import { resolvePointer } from "../spec/json.js";
import type { Specification } from "../spec/specification.js";
import { cellKey, type Sighting, statedLimitCell } from "./cell.js";
import type { JudgedExchange } from "../wire/exchange.js";

/** A limit that the spec states for an operation, under `x-limits`. */
export interface StatedLimit {
  readonly operationId: OperationId;
  readonly name: string;
  readonly limit: number;
  /** JSON pointer into the spec. */
  readonly pointer: string;
}

interface Measure {
  /** Undefined if an exchange does not show it. */
  readonly measure: (judged: JudgedExchange, operationId: OperationId) => number | undefined;
  /** Reason why the suite does not reach the limit, if it does not. */
  readonly unreached?: string;
  /** Reason why the suite does not exceed the limit. */
  readonly unexceeded: string;
}

const measures: Readonly<Record<string, Measure>> = {
  concurrentRequests: {
    measure: (judged, operationId) => (judged.operationId === operationId ? judged.inFlight : undefined),
    unexceeded: "not probed: the suite keeps to the limit, which all apps of a store share",
  },
  segmentsPerStore: {
    measure: ({ operationId, exchange }) => {
      if (operationId !== "listSegments" || exchange.response?.status !== 200) return undefined;
      return totalIn(exchange.response.body);
    },
    unreached: "not probed: it would fill the store",
    unexceeded: "not probed: it would fill the store, and no document says what is answered beyond",
  },
};

/** Lists the limits under `x-limits` of the spec. */
export function statedLimits(specification: Specification): StatedLimit[] {
  return operationIds.flatMap((operationId) => {
    const pointer = `${operations[operationId].pointer}/x-limits`;
    return Object.entries(specification.at(pointer) ?? {}).flatMap(([name, limit]) =>
      typeof limit === "number" ? [{ operationId, name, limit, pointer: `${pointer}/${name}` }] : [],
    );
  });
}

/** Returns the reason why the suite leaves a limit open; undefined if it reaches the limit. */
export function whyUnprobed(name: string, aspect: string): string | undefined {
  const measure = measures[name];
  if (measure === undefined) return "nothing on the wire measures it";
  return aspect === "exceeded" ? measure.unexceeded : measure.unreached;
}

/** Finds the limits that an exchange reaches or exceeds. */
export function shownOfLimits(
  judged: JudgedExchange,
  source: string,
  specification: Specification,
): Sighting[] {
  return statedLimits(specification).flatMap(({ operationId, name, limit, pointer }) => {
    const measured = measures[name]?.measure(judged, operationId) ?? 0;
    if (measured < limit) return [];
    const parent = pointer.slice(0, pointer.lastIndexOf("/"));
    const isAsserted = judged.isJudged && (source === pointer || source === parent);
    const reached = cellKey(statedLimitCell(operationId, name, "reached"));
    const exceeded = cellKey(statedLimitCell(operationId, name, "exceeded"));
    const keys = [reached, pointer, ...(measured > limit ? [exceeded] : [])];
    return keys.map((key) => ({ key, isAsserted }));
  });
}

function totalIn(body: string): number | undefined {
  try {
    const total = resolvePointer(JSON.parse(body), "/meta/pagination/total");
    return typeof total === "number" ? total : undefined;
  } catch {
    return undefined;
  }
}
