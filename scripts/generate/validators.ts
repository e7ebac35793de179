import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import addFormats from "ajv-formats";
import { build } from "esbuild";

/** The successes that have a body, each with the JSON pointer of its schema. */
const successes = {
  "listSegments 200": "/paths/~1segments/get/responses/200",
  "createSegments 201": "/paths/~1segments/post/responses/201",
  "updateSegments 200": "/paths/~1segments/put/responses/200",
  "updateSegments 201": "/paths/~1segments/put/responses/201",
} as const;

/**
 * Renders a function that holds an answer against the spec, with everything that it needs and no Ajv at run time.
 *
 * @param document The spec, parsed.
 * @param notice What the file says about where it comes from.
 */
export async function renderValidators(document: object, notice: string): Promise<string> {
  const ajv = new Ajv2020({ strict: false, code: { source: true, esm: true } });
  addFormats.default(ajv);
  ajv.addSchema(document, "openapi");
  const names = Object.keys(successes).map((name) => name.replace(" ", ""));
  const pointers = Object.values(successes).map(
    (pointer) =>
      `openapi#${pointer.split("/").map(encodeURIComponent).join("/")}/content/application~1json/schema`,
  );
  pointers.forEach((pointer, index) => ajv.addSchema({ $ref: pointer, $id: names[index] ?? "" }));
  const source = standaloneCode.default(ajv, Object.fromEntries(names.map((name) => [name, name])));
  // What Ajv writes still calls `require` for formats and helpers.
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
