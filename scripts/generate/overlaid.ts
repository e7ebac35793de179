import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { isObject, parseJson, resolvePointer, type JsonObject } from "../../contract-tests/spec/json.js";
import { runRedocly } from "../runRedocly.js";

/** Applies an OpenAPI Overlay to a spec with Redocly, which passes over a target that finds nothing: here an error. */
export async function overlaid(specPath: string, overlayPath: string): Promise<JsonObject> {
  const document = await bundle(specPath, overlayPath);
  const missed = await missedTargets(specPath, overlayPath);
  if (missed.length === 0) return document;
  throw new Error(missed.map((target) => `${overlayPath}: ${target} finds nothing in the spec.`).join("\n"));
}

/** Lists the targets that find no object in the spec: a second overlay marks what each of them finds. */
async function missedTargets(specPath: string, overlayPath: string): Promise<string[]> {
  const overlay: unknown = parse(readFileSync(overlayPath, "utf8"));
  const actions = resolvePointer(overlay, "/actions");
  const targets = (Array.isArray(actions) ? actions : []).map((action) =>
    String(resolvePointer(action, "/target")),
  );
  const mark = (index: number) => `x-target-${index}`;
  const marks = targets.map((target, index) => ({ target, update: { [mark(index)]: true } }));
  const folder = mkdtempSync(join(tmpdir(), "overlay-"));
  try {
    const path = join(folder, "marks.yaml");
    writeFileSync(path, JSON.stringify({ ...(isObject(overlay) && overlay), actions: marks }));
    const marked = JSON.stringify(await bundle(specPath, path));
    return targets.filter((_, index) => !marked.includes(`"${mark(index)}":true`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function bundle(specPath: string, overlayPath: string): Promise<JsonObject> {
  const { stdout, stderr } = await runRedocly([
    "bundle",
    specPath,
    "--overlay",
    overlayPath,
    "--ext",
    "json",
  ]);
  const document = parseJson(stdout)?.value;
  if (isObject(document)) return document;
  throw new Error(`${overlayPath} cannot be applied to ${specPath}:\n${stderr}`);
}
