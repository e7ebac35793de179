import { writeFileSync } from "node:fs";
import type { StartedStore } from "../../src/store/serveStore.js";
import { bundleForNode } from "../bundleForNode.js";
import { startInBackground, type Background } from "./background.js";
import { execute, readable, type Execution } from "./execute.js";
import type { Guide, GuideBlock } from "./guide.js";
import { outputsOf, programOf } from "./guideProgram.js";
import type { Sandbox } from "./sandbox.js";

/** The result of a block of a guide. */
export interface BlockOutcome extends Execution {
  block: GuideBlock;
}

/** Path from a program of a guide to the repository: the sandbox is two levels below. */
const ROOT = "../..";

/** Differences from the printed commands: a free port, so that two runs do not clash; few checks, for speed; no package. */
const ADAPTED = [
  ["--port 4010", "--port 0"],
  ["node_modules/bigcommerce-segments/dist/", "generated/"],
  ["node_modules/.bin/bigcommerce-", "bigcommerce-"],
  ["--output segments.d.ts", "--output reports/segments.d.ts"],
  ["segments-contract --quiet", "segments-contract --quiet --only deleteSegments."],
  ["contract:live -- --quiet", "contract:live -- --quiet --only deleteSegments."],
] as const;

/** Writes the program of a guide into the sandbox; returns its path, or undefined if the guide has none. */
export function writeProgram({ name, blocks }: Guide, { folder }: Sandbox): string | undefined {
  const program = programOf(blocks, ROOT);
  if (program === undefined) return undefined;
  writeFileSync(`${folder}/${name}.ts`, program);
  return `${folder}/${name}.ts`;
}

/** Runs every block of a guide on a store: the `sh` blocks in their order, then the `ts` blocks as one program. */
export async function runGuide(guide: Guide, store: StartedStore, sandbox: Sandbox): Promise<BlockOutcome[]> {
  const environment = sandbox.environmentFor(store);
  const ofShell = await runCommands(guide, environment);
  return [...ofShell, ...(await runProgram(guide, environment, sandbox))].map((outcome) => ({
    ...outcome,
    stdout: readable(outcome.stdout),
  }));
}

async function runCommands({ blocks }: Guide, environment: NodeJS.ProcessEnv): Promise<BlockOutcome[]> {
  const outcomes: BlockOutcome[] = [];
  const inBackground: Background[] = [];
  try {
    for (const block of blocks.filter(({ language }) => language === "sh")) {
      const code = ADAPTED.reduce((text, [from, to]) => text.replaceAll(from, to), block.code);
      if (block.isBackground) {
        const background = await startInBackground(code, environment);
        inBackground.push(background);
        outcomes.push({ block, code: 0, stdout: background.printed, stderr: "" });
      } else {
        outcomes.push({ block, ...(await execute("bash", ["-euc", code], environment)) });
      }
    }
  } finally {
    await Promise.all(inBackground.map(({ stop }) => stop()));
  }
  return outcomes;
}

async function runProgram(
  guide: Guide,
  environment: NodeJS.ProcessEnv,
  sandbox: Sandbox,
): Promise<BlockOutcome[]> {
  const source = writeProgram(guide, sandbox);
  if (source === undefined) return [];
  const outfile = `${sandbox.folder}/${guide.name}.mjs`;
  // CommonJS that requires modules of Node: it cannot run in a bundle of ES modules.
  await bundleForNode({ entryPoints: [source], outfile, external: ["ioredis", "@redis/client"] });
  const { code, stdout, stderr } = await execute(process.execPath, [outfile], environment);
  const outputs = outputsOf(stdout);
  const blocks = guide.blocks.filter(({ language }) => language === "ts");
  return blocks.map((block, index) => ({ block, code, stdout: outputs[index] ?? "", stderr }));
}
