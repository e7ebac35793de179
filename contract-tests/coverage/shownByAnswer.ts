import type { RecordedResponse, JudgedExchange } from "../wire/exchange.js";
import { parseJson, isObject } from "../spec/json.js";
import { operations, type OperationId } from "../spec/operations.js";
import { mediaTypeSchemaPointer, type Specification } from "../spec/specification.js";
import { cellKey, propertyCell, statusCell, toldLimitCell, type Sighting } from "./cell.js";
import { walkValue } from "./schemaWalk.js";

/** Collects the coverage by an answer: status, headers and properties of the body. */
export function shownByAnswer(
  { exchange, operationId, isJudged }: JudgedExchange,
  specification: Specification,
): Sighting[] {
  const { response } = exchange;
  if (response === undefined) return [];
  const pointer = specification.responsePointer(operationId, response.status);
  if (pointer === undefined) return [];
  const status = pointer.slice(pointer.lastIndexOf("/") + 1);
  const operationPointer = operations[operationId].pointer;
  const keys = [
    cellKey(statusCell(operationId, status)),
    ...["#/paths", operationPointer.slice(0, operationPointer.lastIndexOf("/"))],
    ...[`${operationPointer}/responses`, pointer, specification.placeOf(pointer)],
    ...shownByHeaders(response, operationId, pointer, specification),
    ...shownByBody(response, operationId, pointer, specification),
  ];
  return keys.map((key) => ({ key, isAsserted: isJudged }));
}

function shownByHeaders(
  { headers }: RecordedResponse,
  operationId: OperationId,
  pointer: string,
  specification: Specification,
): string[] {
  const documented = specification.at(pointer)?.headers;
  return Object.keys(isObject(documented) ? documented : {})
    .filter((name) => headers[name.toLowerCase()] !== undefined)
    .flatMap((name) => [
      cellKey(toldLimitCell(operationId, name)),
      `${pointer}/headers`,
      `${specification.placeOf(`${pointer}/headers/${name}`)}/schema`,
    ]);
}

function shownByBody(
  { headers, body, status }: RecordedResponse,
  operationId: OperationId,
  pointer: string,
  specification: Specification,
): string[] {
  const content = specification.at(pointer)?.content;
  // Without `content` the spec documents that there is no body.
  if (!isObject(content)) return [`${pointer}/content`];
  const mediaType = headers["content-type"]?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (body === "" || !Object.hasOwn(content, mediaType)) return [];
  const value = mediaType === "application/json" ? parseJson(body) : { value: body };
  if (value === undefined) return [];
  const { properties, places } = walkValue(
    value.value,
    mediaTypeSchemaPointer(specification.placeOf(pointer), mediaType),
    specification,
  );
  const cells = properties.map((property) => cellKey(propertyCell(operationId, status < 400, property)));
  return [...new Set(cells), ...places];
}
