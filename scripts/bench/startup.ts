import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { bundleForNode } from "../bundleForNode.js";
import type { Part } from "./part.js";
import { HOME } from "./peers.js";
import { addSample, median, medianRatio, takeRounds, type Samples } from "./samples.js";
import { bundleWorkers } from "./workers.js";

const ROUNDS = 9;
const EMPTY = "empty module";

/** The module that the probe imports, by the name in the table. */
const modules: Readonly<Record<string, string>> = {
  [EMPTY]: "./empty.mjs",
  "whole client": "./client/index.js",
  "openapi-fetch": "openapi-fetch",
  ky: "ky",
  axios: "axios",
  got: "got",
  "node-bigcommerce": "node-bigcommerce",
};

const run = promisify(execFile);

/** Measures what an import adds to the start of a process. */
export async function measureStartup(): Promise<Part> {
  await Promise.all([bundleWorkers("startup/probe", "startup/empty"), bundleClient()]);
  const samples: Record<string, Record<string, number[]>> = {};
  const subjects = Object.keys(modules);
  // Fills the caches of the file system.
  for (const subject of subjects) await takeSample(subject, {});
  await takeRounds(ROUNDS, subjects, (subject) => takeSample(subject, samples));
  return partOf(samples);
}

// As in the package: openapi-fetch is external, and the validators are in a chunk that loads when used.
function bundleClient(): Promise<void> {
  return bundleForNode({
    entryPoints: ["src/index.ts"],
    outdir: `${HOME}/dist/startup/client`,
    splitting: true,
    minifyWhitespace: true,
    packages: "external",
    platform: "neutral",
  });
}

async function takeSample(subject: string, samples: Record<string, Record<string, number[]>>): Promise<void> {
  const start = performance.now();
  const { stdout } = await run(process.execPath, [`${HOME}/dist/startup/probe.mjs`, modules[subject] ?? ""]);
  addSample(samples, subject, "process", performance.now() - start);
  addSample(samples, subject, "import", Number(stdout));
}

function partOf(samples: Samples): Part {
  const processOf = (subject: string) => samples[subject]?.["process"] ?? [];
  return {
    title: "Start-up: a process of Node that imports one module and ends",
    rows: Object.entries(samples).map(([subject, { import: imports = [] }]) => ({
      subject,
      figures: [
        { name: "process", value: median(processOf(subject)), unit: "ms" },
        { name: "ratio", value: medianRatio(processOf(subject), processOf(EMPTY)), unit: "×" },
        { name: "import alone", value: median(imports), unit: "ms" },
      ],
    })),
    notes: [
      `Median of ${ROUNDS} interleaved rounds; ratio of the processes to the ${EMPTY} in the same round.`,
    ],
  };
}
