import { operations, type OperationId } from "../spec/operations.js";
import { isObject } from "../spec/json.js";
import type { Specification } from "../spec/specification.js";

export interface DocumentedParameter {
  readonly name: string;
  readonly isInPath: boolean;
  /** JSON pointer into the spec. */
  readonly pointer: string;
}

export function documentedParameters(
  operationId: OperationId,
  specification: Specification,
): DocumentedParameter[] {
  const { pointer } = operations[operationId];
  const list = specification.at(`${pointer}/parameters`);
  return Object.keys(list ?? {}).flatMap((index) => {
    const at = `${pointer}/parameters/${index}`;
    const parameter = specification.at(at);
    return isObject(parameter) && typeof parameter.name === "string"
      ? [{ name: parameter.name, isInPath: parameter.in === "path", pointer: at }]
      : [];
  });
}

/** Reads the parameters in a URL by name. Of repeated keys the first counts. */
export function sentParameters(operationId: OperationId, url: string): Map<string, string> {
  const { pathname, searchParams } = new URL(url);
  const sent = new Map<string, string>();
  for (const [name, text] of searchParams) if (!sent.has(name)) sent.set(name, text);
  const template = operations[operationId].pointer.split("/").at(-2)?.replaceAll("~1", "/") ?? "";
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
  const values = new RegExp(`${template.replaceAll(/\{\w+\}/g, "([^/]+)")}$`).exec(pathname)?.slice(1) ?? [];
  names.forEach((name, index) => sent.set(name, decodeURIComponent(values[index] ?? "")));
  return sent;
}
