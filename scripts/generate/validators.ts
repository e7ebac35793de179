import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";
import { isObject, pointerToken, resolvePointer } from "../../contract-tests/spec/json.js";
import { specOperations } from "./specOperations.js";

/** Renders a function that checks an answer against the spec, with all that it needs and no Ajv at run time. */
export async function renderValidators(document: object, notice: string): Promise<string> {
  const ajv = new Ajv2020({ strict: false, code: { source: true, esm: true } });
  addFormats.default(ajv);
  ajv.addSchema(document, "openapi");
  const successes = successesOf(document);
  const names = Object.keys(successes).map((name) => name.replace(" ", ""));
  const pointers = Object.values(successes).map(
    (pointer) =>
      `openapi#${pointer.split("/").map(encodeURIComponent).join("/")}/content/application~1json/schema`,
  );
  pointers.forEach((pointer, index) => ajv.addSchema({ $ref: pointer, $id: names[index] ?? "" }));
  const source = standaloneCode.default(ajv, Object.fromEntries(names.map((name) => [name, name])));
  // The code of Ajv still calls `require` for formats and helpers.
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd() },
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
    charset: "utf8",
  });
  const code = outputFiles[0]?.text ?? "";
  const table = Object.keys(successes).map(
    (key, index) => `  ${JSON.stringify(key)}: ${names[index] ?? ""},`,
  );
  return [
    `// ${notice}`,
    "// @ts-nocheck",
    code.replace(/export\{([^}]*)\};?\s*$/, (_whole, list: string) => aliases(list)),
    "/** Functions that tell whether a body is as the spec says, by operation and status; each keeps its errors. */",
    "export const validators: Readonly<Record<string, ((body: unknown) => boolean) & { errors?: { instancePath: string; message?: string }[] | null }>> = {",
    ...table,
    "};",
    "",
  ].join("\n");
}

// Turns `export { a as b }` into constants of the module.
function aliases(list: string): string {
  return list
    .split(",")
    .map((entry) => entry.trim().split(" as "))
    .flatMap(([local, exported]) =>
      local !== undefined && exported !== undefined ? [`const ${exported} = ${local};`] : [],
    )
    .join("\n");
}

/** The JSON pointers of the successes that have a JSON body, by operation and status. */
function successesOf(document: object): Record<string, string> {
  return Object.fromEntries(
    specOperations(document).flatMap(({ operationId, method, path, operation }) =>
      Object.keys(isObject(operation.responses) ? operation.responses : {}).flatMap((status) => {
        const pointer = `/paths/${pointerToken(path)}/${method.toLowerCase()}/responses/${status}`;
        const hasJson = resolvePointer(document, `${pointer}/content/application~1json/schema`) !== undefined;
        return /^2\d\d$/.test(status) && hasJson ? [[`${operationId} ${status}`, pointer]] : [];
      }),
    ),
  );
}
