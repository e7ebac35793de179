import type { Exchange, RecordedResponse } from "./exchange.js";
import type { OperationId } from "./operations.js";
import { isObject } from "./pointer.js";
import { mediaTypeSchemaPointer, type Specification } from "./specification.js";
import { unknownHeaders, unknownProperties } from "./unknown.js";

/** What an exchange contradicts. */
export interface Finding {
  expected: string;
  actual: string;
  /** JSON pointer of the statement that is contradicted. */
  pointer: string;
}

/** What an exchange shows beyond the documents. */
export interface Drift {
  operationId: OperationId;
  kind: "status" | "property" | "header";
  /** What is undocumented: a status, a path of properties, the name of a header. */
  what: string;
}

/** What comes of holding an exchange against the spec. */
export interface Judgement {
  violations: Finding[];
  drift: Drift[];
}

/**
 * Holds one exchange against the spec: status, media type, body and headers.
 *
 * @param asked The status that the request asked the target to answer, if it did.
 */
export function judge(exchange: Exchange, specification: Specification, asked?: number): Judgement {
  const { operationId, response } = exchange;
  if (operationId === undefined || response === undefined) return { violations: [], drift: [] };
  const { status } = response;
  const operation = `${operationId} answered ${status}`;

  if (status >= 500 && status !== asked) {
    const expected = "no failure of the server";
    return { violations: [{ expected, actual: operation, pointer: "#/paths" }], drift: [] };
  }
  const pointer = specification.responsePointer(operationId, status);
  if (pointer === undefined) {
    if (exchange.invalid !== undefined && status >= 400) {
      return { violations: [], drift: [{ operationId, kind: "status", what: String(status) }] };
    }
    const expected = `a documented status of ${operationId}`;
    const actual = `${status}${excerpt(response)}`;
    return { violations: [{ expected, actual, pointer: "#/paths" }], drift: [] };
  }
  const body = judgeBody(response, pointer, specification);
  const headers = unknownHeaders(response.headers, Object.keys(headersAt(specification, pointer)));
  return {
    violations: [...body.violations, ...judgeHeaders(response, pointer, specification)],
    drift: [
      ...body.unknown.map((what) => ({ operationId, kind: "property" as const, what })),
      ...headers.map((what) => ({ operationId, kind: "header" as const, what })),
    ],
  };
}

function judgeBody(
  response: RecordedResponse,
  pointer: string,
  specification: Specification,
): { violations: Finding[]; unknown: string[] } {
  const { status, headers, body } = response;
  const violation = (expected: string, actual: string, at = pointer) => ({
    violations: [{ expected, actual, pointer: at }],
    unknown: [],
  });
  const content = specification.at(pointer)?.content;
  if (!isObject(content)) {
    return body === ""
      ? { violations: [], unknown: [] }
      : violation("an empty body", `${status}${excerpt(response)}`);
  }
  // The platform sheds load with bare answers, as documented.
  if (body === "" && (status === 429 || status >= 500)) return { violations: [], unknown: [] };
  if (body === "") return violation("a body", `${status} with an empty body`);

  const mediaType = (headers["content-type"] ?? "none").split(";")[0]?.trim().toLowerCase() ?? "none";
  if (!Object.hasOwn(content, mediaType)) {
    return violation(
      `${Object.keys(content).join(" or ")} with ${status}`,
      `content-type ${mediaType}${excerpt(response)}`,
    );
  }
  if (mediaType !== "application/json") return { violations: [], unknown: [] };

  const parsed = parseJson(body);
  if (parsed === undefined) return violation("JSON", `a body that cannot be parsed${excerpt(response)}`);
  const schemaPointer = mediaTypeSchemaPointer(pointer, mediaType);
  const errors = specification.schemaErrors(schemaPointer, parsed.value);
  if (errors.length > 0)
    return violation("a body as its schema says", `${status}: ${errors.join("; ")}`, schemaPointer);
  return { violations: [], unknown: unknownProperties(parsed.value, schemaPointer, specification) };
}

function judgeHeaders(response: RecordedResponse, pointer: string, specification: Specification): Finding[] {
  return Object.keys(headersAt(specification, pointer)).flatMap((name) => {
    const text = response.headers[name.toLowerCase()];
    if (text === undefined) return [];
    const headerPointer = `${pointer}/headers/${name}`;
    const isInteger = specification.at(`${headerPointer}/schema`)?.type === "integer";
    const value = isInteger && /^-?\d+$/.test(text) ? Number(text) : text;
    return specification.schemaErrors(`${headerPointer}/schema`, value).map((error) => ({
      expected: `a header ${name} as its schema says`,
      actual: `"${text}": ${error.replace("the body", "it")}`,
      pointer: headerPointer,
    }));
  });
}

function headersAt(specification: Specification, pointer: string): Record<string, unknown> {
  const headers = specification.at(pointer)?.headers;
  return isObject(headers) ? headers : {};
}

function parseJson(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

const EXCERPT_CHARACTERS = 200;

// A success may hold rows of somebody else, which no report shows.
function excerpt({ status, body }: RecordedResponse): string {
  if (body === "") return "";
  if (status < 400) return ` with a body of ${body.length} characters`;
  return ` with ${JSON.stringify(body.slice(0, EXCERPT_CHARACTERS))}${body.length > EXCERPT_CHARACTERS ? "…" : ""}`;
}
