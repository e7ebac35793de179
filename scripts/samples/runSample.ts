import { bundleForNode } from "../bundleForNode.js";
import { SAMPLES, type SampleForm } from "../generate/codeSamples.js";
import type { ArrangedStore } from "./arrange.js";
import { execute, readable, type Execution } from "./execute.js";
import type { Sandbox } from "./sandbox.js";

/** Runs one form of a sample on a store, and indents the JSON in its output. */
export async function runSample(
  operationId: string,
  { file }: SampleForm,
  store: ArrangedStore,
  sandbox: Sandbox,
): Promise<Execution> {
  const source = `${SAMPLES}/${operationId}/${file}`;
  const environment = sandbox.environmentFor(store);
  const execution = file.endsWith(".sh")
    ? await execute("bash", ["-eu", source], environment)
    : await execute(process.execPath, [await compiled(source, sandbox, operationId)], environment);
  return { ...execution, stdout: readable(execution.stdout) };
}

async function compiled(source: string, { folder }: Sandbox, operationId: string): Promise<string> {
  const outfile = `${folder}/${operationId}.${source.endsWith("client.ts") ? "client" : "fetch"}.mjs`;
  await bundleForNode({ entryPoints: [source], outfile });
  return outfile;
}
