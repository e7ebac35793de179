import { operations, type OperationId } from "../spec/operations.js";
import { isObject, pointerToken } from "../spec/json.js";
import type { Specification } from "../spec/specification.js";
import { cellKey, parameterCell, type Sighting } from "./cell.js";
import { parameterAspects, VALID, type ParameterAspect } from "./parameterAspects.js";
import { walkValue } from "./schemaWalk.js";
import { documentedParameters, sentParameters } from "./sentParameters.js";
import type { JudgedExchange } from "../wire/exchange.js";

/** Statuses that a server answers before it reads parameters and body. */
const TURNED_AWAY = [401, 403, 404, 429];

/**
 * Collects the coverage by a request: its parameters, its body and its token. A request that the server refused
 * unread shows nothing.
 */
export function shownByRequest(
  { exchange, operationId, isJudged }: JudgedExchange,
  source: string,
  specification: Specification,
): Sighting[] {
  const { request, response } = exchange;
  if (response === undefined || response.status >= 500) return [];
  const token = shownByToken(request.headers, response.status, specification);
  const keys = TURNED_AWAY.includes(response.status)
    ? []
    : [
        `${operations[operationId].pointer}/parameters`,
        ...shownByRequestBody(exchange, operationId, specification),
      ];
  const seen = [...token, ...keys].map((key) => ({ key, isAsserted: isJudged }));
  return TURNED_AWAY.includes(response.status)
    ? seen
    : [...seen, ...shownByParameters({ exchange, operationId, isJudged }, source, specification)];
}

function shownByParameters(
  { exchange, operationId, isJudged }: Omit<JudgedExchange, "inFlight">,
  source: string,
  specification: Specification,
): Sighting[] {
  const sent = sentParameters(operationId, exchange.request.url);
  const isTaken = (exchange.response?.status ?? 0) < 400;
  return documentedParameters(operationId, specification).flatMap(({ name, pointer }) => {
    const text = sent.get(name);
    if (text === undefined) return [];
    const isAbout = source === pointer || source.startsWith(`${pointer}/`);
    const aspects = aspectsAt(pointer, specification).filter(({ isShownBy }) => isShownBy(text));
    return aspects.flatMap(({ aspect, pointer: at }) => {
      const isValid = aspect === VALID;
      const isAsserted = isJudged && (isAbout || (isValid && isTaken));
      const keys = [cellKey(parameterCell(operationId, name, aspect)), at];
      const places = isValid ? [pointer, `${at}/type`, `${at}/items`] : [];
      return [...keys, ...places].map((key) => ({ key, isAsserted }));
    });
  });
}

const known = new WeakMap<Specification, Map<string, ParameterAspect[]>>();

// Every exchange needs the same few.
function aspectsAt(pointer: string, specification: Specification): ParameterAspect[] {
  const all = known.get(specification) ?? new Map<string, ParameterAspect[]>();
  known.set(specification, all);
  const aspects = all.get(pointer) ?? parameterAspects(pointer, specification);
  all.set(pointer, aspects);
  return aspects;
}

function shownByRequestBody(
  { request }: JudgedExchange["exchange"],
  operationId: OperationId,
  specification: Specification,
): string[] {
  const pointer = `${operations[operationId].pointer}/requestBody`;
  const mediaType = (request.headers["content-type"] ?? "").split(";")[0] ?? "";
  const at = `${pointer}/content/${pointerToken(mediaType)}/schema`;
  if (request.body === undefined || specification.at(at) === undefined) return [pointer];
  try {
    const { places } = walkValue(JSON.parse(request.body), at, specification);
    return [pointer, `${pointer}/content`, ...places];
  } catch {
    // Malformed on purpose.
    return [pointer, `${pointer}/content`];
  }
}

// The token is covered if a request with it is accepted, or one without it gets 401.
function shownByToken(
  headers: Readonly<Record<string, string>>,
  status: number,
  specification: Specification,
): string[] {
  const schemes = specification.at("#/components/securitySchemes") ?? {};
  return Object.entries(schemes).flatMap(([name, scheme]) => {
    const header = isObject(scheme) && typeof scheme.name === "string" ? scheme.name.toLowerCase() : "";
    const shows = headers[header] ? status < 400 : status === 401;
    return shows ? [`#/components/securitySchemes/${pointerToken(name)}`] : [];
  });
}
