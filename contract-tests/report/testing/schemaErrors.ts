import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { isObject } from "../../spec/pointer.js";

const ajv = new Ajv2020({
  allErrors: true,
  formats: { ...fullFormats },
  strict: true,
  // A branch of `oneOf` speaks of properties that the schema around it declares.
  strictTypes: false,
  strictRequired: false,
});
const schema: unknown = JSON.parse(readFileSync("contract-tests/report/contract.schema.json", "utf8"));
if (!isObject(schema)) throw new Error("The schema is no object.");
const validate = ajv.compile(schema);

/** Lists how a value contradicts the JSON Schema of reports; empty where it does not. */
export function schemaErrors(report: unknown): string[] {
  if (validate(report)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message = "is wrong" }) => `${instancePath} ${message}`,
  );
}
