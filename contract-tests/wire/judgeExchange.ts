import type { Drift, Finding, Judgement } from "./finding.js";
import { contradictionsOf, undocumentedValues } from "./undocumentedValues.js";
import type { Exchange, RecordedResponse } from "./exchange.js";
import { jsonFaultAt } from "../spec/jsonFaultAt.js";
import { parseJson, isObject } from "../spec/json.js";
import { mediaTypeSchemaPointer, type Specification } from "../spec/specification.js";
import { undocumentedHeaders, undocumentedProperties } from "./undocumented.js";

/** Compares one exchange with the spec: status, media type, body and headers. */
export function judgeExchange(exchange: Exchange, specification: Specification, asked?: number): Judgement {
  const { operationId, response } = exchange;
  if (operationId === undefined || response === undefined) return { violations: [], drift: [] };
  const { status } = response;
  const operation = `${operationId} answered ${status}`;

  if (status >= 500 && status !== asked) {
    const expected = "no failure of the server";
    return { violations: [{ expected, actual: operation, pointer: "#/paths" }], drift: [] };
  }
  const pointer = specification.responsePointer(operationId, status);
  const driftOf = (kind: Drift["kind"], all: readonly string[]) =>
    all.map((what) => ({ operationId, kind, what }));
  if (pointer === undefined) {
    const drift = driftOf("status", [String(status)]);
    if (exchange.invalid !== undefined && status >= 400) return { violations: [], drift };
    const expected = `a documented status of ${operationId}`;
    const actual = `${status}${excerpt(response)}`;
    return { violations: [{ expected, actual, pointer: "#/paths" }], drift };
  }
  const body = judgeBody(response, pointer, specification);
  const headers = judgeHeaders(response, pointer, specification);
  return {
    violations: [...body.violations, ...headers.flatMap(({ violations }) => violations)],
    drift: [
      ...driftOf("property", body.unknown),
      ...driftOf(
        "header",
        undocumentedHeaders(response.headers, Object.keys(headersAt(specification, pointer))),
      ),
      ...driftOf("value", [
        ...contradictionsOf(body.errors),
        ...headers.flatMap(({ contradictions }) => contradictions),
        ...undocumentedValues(operationId, response, body.value, specification),
      ]),
    ],
  };
}

interface BodyJudgement {
  readonly violations: Finding[];
  readonly unknown: string[];
  /** How the body contradicts its schema. */
  readonly errors: string[];
  /** The parsed body; undefined if it is not JSON. */
  readonly value?: unknown;
}

function judgeBody(response: RecordedResponse, pointer: string, specification: Specification): BodyJudgement {
  const { status, headers, body } = response;
  const nothing = { violations: [], unknown: [], errors: [] };
  const violation = (expected: string, actual: string, at = pointer) => ({
    ...nothing,
    violations: [{ expected, actual, pointer: at }],
  });
  const content = specification.at(pointer)?.content;
  if (!isObject(content)) {
    return body === "" ? nothing : violation("an empty body", `${status}${excerpt(response)}`);
  }
  // Documented: an overloaded platform answers without a body.
  if (body === "" && (status === 429 || status >= 500)) return nothing;
  if (body === "") return violation("a body", `${status} with an empty body`);

  const mediaType = (headers["content-type"] ?? "none").split(";")[0]?.trim().toLowerCase() ?? "none";
  if (!Object.hasOwn(content, mediaType)) {
    return violation(
      `${Object.keys(content).join(" or ")} with ${status}`,
      `content-type ${mediaType}${excerpt(response)}`,
    );
  }
  if (mediaType !== "application/json") return nothing;

  const parsed = parseJson(body);
  if (parsed === undefined) {
    const place = `at character ${jsonFaultAt(body) ?? 0} of ${body.length}`;
    return violation("JSON", `a body that cannot be parsed ${place}${excerpt(response)}`);
  }
  const schemaPointer = mediaTypeSchemaPointer(pointer, mediaType);
  const errors = specification.schemaErrors(schemaPointer, parsed.value);
  if (errors.length > 0)
    return {
      ...violation("a body as its schema says", `${status}: ${errors.join("; ")}`, schemaPointer),
      errors,
      value: parsed.value,
    };
  return {
    ...nothing,
    unknown: undocumentedProperties(parsed.value, schemaPointer, specification),
    value: parsed.value,
  };
}

function judgeHeaders(
  response: RecordedResponse,
  pointer: string,
  specification: Specification,
): { violations: Finding[]; contradictions: string[] }[] {
  return Object.keys(headersAt(specification, pointer)).flatMap((name) => {
    const text = response.headers[name.toLowerCase()];
    if (text === undefined) return [];
    const headerPointer = `${pointer}/headers/${name}`;
    const isInteger = specification.at(`${headerPointer}/schema`)?.type === "integer";
    const value = isInteger && /^-?\d+$/.test(text) ? Number(text) : text;
    const errors = specification
      .schemaErrors(`${headerPointer}/schema`, value)
      .map((error) => error.replace("the body", "it"));
    const violations = errors.map((error) => ({
      expected: `a header ${name} as its schema says`,
      actual: `"${text}": ${error}`,
      pointer: headerPointer,
    }));
    return [{ violations, contradictions: errors.map((error) => error.replace("it", name.toLowerCase())) }];
  });
}

function headersAt(specification: Specification, pointer: string): Record<string, unknown> {
  const headers = specification.at(pointer)?.headers;
  return isObject(headers) ? headers : {};
}

const EXCERPT_CHARACTERS = 200;

// A success may contain rows of others, which no report shows.
function excerpt({ status, body }: RecordedResponse): string {
  if (body === "") return "";
  if (status < 400) return ` with a body of ${body.length} characters`;
  return ` with ${JSON.stringify(body.slice(0, EXCERPT_CHARACTERS))}${body.length > EXCERPT_CHARACTERS ? "…" : ""}`;
}
