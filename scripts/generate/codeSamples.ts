import { existsSync, readFileSync } from "node:fs";
import { isObject } from "../../contract-tests/spec/json.js";

/** Folder of the samples, relative to the repository: one folder for each operation, named after it. */
export const SAMPLES = "openapi/samples";

/** The forms in which each operation is shown, in the order of the pages. */
export const sampleForms = [
  { file: "client.ts", output: "client.out", lang: "TypeScript", label: "bigcommerce-segments" },
  { file: "fetch.ts", output: "fetch.out", lang: "JavaScript", label: "fetch" },
  { file: "curl.sh", output: "curl.out", lang: "Shell", label: "curl" },
] as const;

/** One form of a sample: the file, and the file beside it that holds what it printed. */
export type SampleForm = (typeof sampleForms)[number];

/** Reads the text of one form of an operation. */
export type ReadSample = (operationId: string, form: SampleForm) => string;

/** Reads the sample of an operation from its file, in the working directory. */
export const readSample: ReadSample = (operationId, { file }) => {
  const path = `${SAMPLES}/${operationId}/${file}`;
  if (existsSync(path)) return readFileSync(path, "utf8");
  const files = sampleForms.map((form) => form.file).join(", ");
  throw new Error(`${path} is missing. Every operation of the spec has samples: ${files}.`);
};

/**
 * Puts `x-codeSamples` into every operation, as Redoc introduced them and other renderers read them.
 *
 * @param document The spec, parsed; it stays as it is.
 * @param read Reads the samples.
 * @see https://redocly.com/docs-legacy/api-reference-docs/specification-extensions/x-code-samples
 */
export function withCodeSamples(document: object, read: ReadSample): object {
  const { paths } = { paths: undefined, ...document };
  return { ...document, paths: mapMembers(paths, (path) => mapMembers(path, withSamples(read))) };
}

function withSamples(read: ReadSample): (operation: unknown) => unknown {
  return (operation) => {
    if (!isObject(operation) || typeof operation.operationId !== "string") return operation;
    const { operationId, ...rest } = operation;
    const samples = sampleForms.map((form) => {
      const { lang, label } = form;
      return { lang, label, source: read(operationId, form).trimEnd() };
    });
    return { operationId, ...rest, "x-codeSamples": samples };
  };
}

function mapMembers(value: unknown, map: (member: unknown) => unknown): unknown {
  if (!isObject(value) || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, map(member)]));
}
