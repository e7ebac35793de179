import type { RecordedResponse } from "./exchange.js";
import { operations, type OperationId } from "../spec/operations.js";
import { resolvePointer } from "../spec/json.js";
import type { Specification } from "../spec/specification.js";

const PAGINATION = "/meta/pagination";
const LIMITS = `${operations.createSegments.pointer}/x-limits`;
const WINDOW = "x-rate-limit-time-window-ms";
const RESET = "x-rate-limit-time-reset-ms";
const QUOTA = "x-rate-limit-requests-quota";
const LEFT = "x-rate-limit-requests-left";

/**
 * Lists values that the schema allows but another statement of the documents does not: a page above the maximum
 * `limit`, more segments than a store may have, rate-limit headers that contradict each other. The texts leave out the
 * values, so the same drift has the same text in every run.
 */
export function undocumentedValues(
  operationId: OperationId,
  { headers }: Pick<RecordedResponse, "headers">,
  body: unknown,
  specification: Specification,
): string[] {
  const pages = operationId === "listSegments" ? pageValues(body, specification) : [];
  return [...pages, ...headerValues(headers)];
}

function pageValues(body: unknown, specification: Specification): string[] {
  const largest = largestPage(specification);
  const most = specification.at(LIMITS)?.segmentsPerStore;
  const data = resolvePointer(body, "/data");
  return [
    ...above(resolvePointer(body, `${PAGINATION}/per_page`), largest, "meta.pagination.per_page"),
    ...above(resolvePointer(body, `${PAGINATION}/total`), most, "meta.pagination.total"),
    ...above(Array.isArray(data) ? data.length : undefined, largest, "the number of rows in data"),
  ];
}

function above(value: unknown, most: unknown, name: string): string[] {
  return typeof value === "number" && typeof most === "number" && value > most
    ? [`${name} is above ${most}`]
    : [];
}

function largestPage(specification: Specification): unknown {
  const { pointer } = operations.listSegments;
  const parameters = Object.keys(specification.at(`${pointer}/parameters`) ?? {});
  const at = parameters
    .map((index) => `${pointer}/parameters/${index}`)
    .find((place) => specification.at(place)?.name === "limit");
  return at && specification.at(`${at}/schema`)?.maximum;
}

function headerValues(headers: RecordedResponse["headers"]): string[] {
  const isAbove = (name: string, bound: string) => Number(headers[name]) > Number(headers[bound]);
  return [
    ...(isAbove(LEFT, QUOTA) ? [`${LEFT} is above ${QUOTA}`] : []),
    ...(isAbove(RESET, WINDOW) ? [`${RESET} is above ${WINDOW}`] : []),
  ];
}

/** Makes the errors of a body the same for every row: `/data/0/name must be …` becomes `data[].name must be …`. */
export function contradictionsOf(errors: readonly string[]): string[] {
  return [...new Set(errors.map((error) => error.replace(/^\/\S*/, pathOf)))];
}

function pathOf(pointer: string): string {
  return pointer
    .split("/")
    .slice(1)
    .map((token, index) => (/^\d+$/.test(token) ? "[]" : index === 0 ? token : `.${token}`))
    .join("");
}
