import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { readSource } from "../files/readSource.js";
import { operations, type OperationId } from "./operations.js";
import { isObject, pointerToken, resolvePointer, type JsonObject } from "./json.js";

/** Path of the bundled spec, relative to the repository. */
export const BUNDLE = "generated/openapi.json";

/** The spec, with lookups for judging exchanges. */
export interface Specification {
  readonly document: unknown;
  /**
   * Finds the operation of a request.
   *
   * @param path - Path relative to the base URL of the target, without query.
   */
  operationOf(method: string, path: string): OperationId | undefined;
  /** Finds the JSON pointer of the documented response to a status. */
  responsePointer(operationId: OperationId, status: number): string | undefined;
  /** Follows a JSON pointer, and every `$ref` on the way. */
  at(pointer: string): JsonObject | undefined;
  /** Resolves a JSON pointer to one without any `$ref` on the way. */
  placeOf(pointer: string): string;
  /** Lists how a value contradicts the schema at a JSON pointer; empty if it is valid. */
  schemaErrors(pointer: string, value: unknown): string[];
}

const AT_MOST_SHOWN = 3;

/** Prepares a spec for lookups. Compiled schemas are cached. */
export function createSpecification(document: unknown): Specification {
  if (!isObject(document)) throw new Error("The spec is no OpenAPI document.");
  // An OpenAPI root has keywords that strict mode refuses, and is no schema that the meta-schema could say much about.
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    allErrors: true,
    formats: { ...fullFormats },
  });
  ajv.addSchema(document, "openapi");
  const validators = new Map<string, ValidateFunction | undefined>();

  const locate = (pointer: string): { pointer: string; value: unknown } =>
    pointer
      .split("/")
      .slice(1)
      .reduce<{ pointer: string; value: unknown }>(
        (node, token) => {
          const child = `${node.pointer}/${token}`;
          const value = resolvePointer(document, child.slice(1));
          return isObject(value) && typeof value.$ref === "string"
            ? locate(value.$ref)
            : { pointer: child, value };
        },
        { pointer: "#", value: document },
      );
  // Cached, because every exchange looks up the same few places.
  const places = new Map<string, { pointer: string; value: unknown }>();
  const find = (pointer: string): { pointer: string; value: unknown } => {
    const place = places.get(pointer) ?? locate(pointer);
    places.set(pointer, place);
    return place;
  };
  const at = (pointer: string): JsonObject | undefined => {
    const { value } = find(pointer);
    return isObject(value) ? value : undefined;
  };

  const compile = (pointer: string): ValidateFunction | undefined => {
    const fragment = locate(pointer).pointer.slice(1).split("/").map(encodeURIComponent).join("/");
    return ajv.getSchema(`openapi#${fragment}`);
  };

  return {
    document,
    at,
    placeOf: (pointer) => find(pointer).pointer,
    operationOf(method, path) {
      return routes.find((route) => route.method === method && route.template.test(path))?.operationId;
    },
    responsePointer(operationId, status) {
      const pointer = `${operations[operationId].pointer}/responses/${status}`;
      return at(pointer) === undefined ? undefined : pointer;
    },
    schemaErrors(pointer, value) {
      const validate = validators.get(pointer) ?? compile(pointer);
      validators.set(pointer, validate);
      if (validate === undefined) throw new Error(`The spec has no schema at ${pointer}.`);
      if (validate(value)) return [];
      return (validate.errors ?? []).slice(0, AT_MOST_SHOWN).map(describe);
    },
  };
}

/** Reads the bundled spec. */
export function readSpecification(): Specification {
  return createSpecification(JSON.parse(readSource(BUNDLE)));
}

const routes = Object.values(operations).map(({ operationId, method, pointer }) => ({
  operationId,
  method,
  template: templateOf(pointer),
}));

function templateOf(operationPointer: string): RegExp {
  const template = operationPointer.split("/").at(-2) ?? "";
  return new RegExp(`^${template.replaceAll("~1", "/").replaceAll(/\{\w+\}/g, "[^/]+")}$`);
}

function describe({ instancePath, message, params }: ErrorObject): string {
  const detail = "allowedValues" in params ? `: ${JSON.stringify(params.allowedValues)}` : "";
  return `${instancePath === "" ? "the body" : instancePath} ${message ?? "is wrong"}${detail}`;
}

/** JSON pointer of the schema of a media type within a response. */
export function mediaTypeSchemaPointer(responsePointer: string, mediaType: string): string {
  return `${responsePointer}/content/${pointerToken(mediaType)}/schema`;
}
