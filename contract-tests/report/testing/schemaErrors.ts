import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { isObject } from "../../spec/json.js";

const ajv = new Ajv2020({
  allErrors: true,
  formats: { ...fullFormats },
  strict: true,
  // The branches of `oneOf` use properties that the enclosing schema declares.
  strictTypes: false,
  strictRequired: false,
});
const schema: unknown = JSON.parse(readFileSync("contract-tests/report/contract.schema.json", "utf8"));
if (!isObject(schema)) throw new Error("contract.schema.json is not a JSON object.");
const validate = ajv.compile(schema);

/** Lists the violations of the JSON Schema of reports. */
export function schemaErrors(report: unknown): string[] {
  if (validate(report)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message = "is wrong" }) => `${instancePath} ${message}`,
  );
}
