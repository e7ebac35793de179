import { operationIds, operations, type OperationId } from "../spec/operations.js";
import { isObject } from "../spec/json.js";
import { mediaTypeSchemaPointer, type Specification } from "../spec/specification.js";
import {
  cellKey,
  type CellName,
  type DocumentedCell,
  parameterCell,
  propertyCell,
  statedLimitCell,
  statusCell,
  toldLimitCell,
} from "./cell.js";
import { parameterAspects } from "./parameterAspects.js";
import { documentedProperties } from "./schemaWalk.js";
import { sentValueCells } from "./sentValues.js";
import { documentedParameters } from "./sentParameters.js";
import { statedLimits } from "./statedLimits.js";

/** Lists every status, parameter, property and limit of the spec. No list is kept by hand. */
export function documentedCells(specification: Specification): DocumentedCell[] {
  const cells = [
    ...operationIds.flatMap((operationId) => [
      ...statuses(operationId, specification),
      ...parameters(operationId, specification),
      ...properties(operationId, specification),
      ...toldLimits(operationId, specification),
      ...sentValueCells(operationId),
    ]),
    ...limits(specification),
  ];
  // If several statuses document the same property, the first one counts.
  return [...new Map(cells.toReversed().map((cell) => [cellKey(cell), cell])).values()].toReversed();
}

function at(name: CellName, pointer: string): DocumentedCell {
  return { ...name, pointer };
}

function statuses(operationId: OperationId, specification: Specification): DocumentedCell[] {
  return responsesOf(operationId, specification).map(({ status, pointer }) =>
    at(statusCell(operationId, status), pointer),
  );
}

function parameters(operationId: OperationId, specification: Specification): DocumentedCell[] {
  return documentedParameters(operationId, specification).flatMap(({ name, pointer }) =>
    parameterAspects(pointer, specification).map(({ aspect }) =>
      at(parameterCell(operationId, name, aspect), pointer),
    ),
  );
}

function properties(operationId: OperationId, specification: Specification): DocumentedCell[] {
  return responsesOf(operationId, specification).flatMap(({ status, pointer }) => {
    const content = specification.at(pointer)?.content;
    return Object.keys(isObject(content) ? content : {}).flatMap((mediaType) =>
      documentedProperties(mediaTypeSchemaPointer(pointer, mediaType), specification).map((property) =>
        at(propertyCell(operationId, Number(status[0]) < 4, property), pointer),
      ),
    );
  });
}

// Only headers with a number report a limit.
function toldLimits(operationId: OperationId, specification: Specification): DocumentedCell[] {
  return responsesOf(operationId, specification).flatMap(({ pointer }) => {
    const headers = specification.at(pointer)?.headers;
    return Object.keys(isObject(headers) ? headers : {}).flatMap((name) => {
      const isNumber = specification.at(`${pointer}/headers/${name}/schema`)?.type === "integer";
      return isNumber ? [at(toldLimitCell(operationId, name), `${pointer}/headers/${name}`)] : [];
    });
  });
}

function limits(specification: Specification): DocumentedCell[] {
  return statedLimits(specification).flatMap(({ operationId, name, pointer }) =>
    (["reached", "exceeded"] as const).map((aspect) =>
      at(statedLimitCell(operationId, name, aspect), pointer),
    ),
  );
}

function responsesOf(
  operationId: OperationId,
  specification: Specification,
): { status: string; pointer: string }[] {
  const pointer = `${operations[operationId].pointer}/responses`;
  return Object.keys(specification.at(pointer) ?? {}).map((status) => ({
    status,
    pointer: `${pointer}/${status}`,
  }));
}
