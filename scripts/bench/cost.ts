import { build } from "esbuild";
import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { median } from "./median.js";
import { HOME } from "./peers.js";
import { isSamples, type Samples } from "./cost/samples.js";
import type { Part, Row } from "./part.js";

const OURS = "whole client, raw level";
const BARE = "openapi-fetch";
const MOST_RATIO = 1.2;

/**
 * Measures what a call costs on loopback.
 *
 * Server and callers run in processes of their own, bundled: what runs TypeScript directly makes functions slower.
 */
export async function measureCost(): Promise<Part> {
  await build({
    entryPoints: [`${HOME}/cost/server.ts`, `${HOME}/cost/worker.ts`],
    outdir: `${HOME}/dist`,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "error",
  });
  const server = fork(`${HOME}/dist/server.mjs`, { execArgv: [] });
  try {
    const port = await message(server);
    const worker = fork(`${HOME}/dist/worker.mjs`, [String(port)], { execArgv: [] });
    const samples = await message(worker);
    if (!isSamples(samples)) throw new Error("The callers of the bench answered no samples.");
    return partOf(samples);
  } finally {
    // Which it ends by itself.
    server.disconnect();
  }
}

async function message(child: ChildProcess): Promise<unknown> {
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`A process of the bench ended with ${String(code)}.`);
  });
  // It is lost where the message came first.
  ended.catch(() => undefined);
  const first: readonly unknown[] = await Promise.race([once(child, "message"), ended]);
  return first[0];
}

function partOf(samples: Samples): Part {
  const rows = Object.entries(samples).map(([subject, modes]): Row => ({
    subject,
    figures: Object.entries(modes).flatMap(([mode, ms]) => {
      const bare = samples[BARE]?.[mode] ?? [];
      const ratios = ms.map((value, round) => value / (bare[round] ?? NaN));
      const most = subject === OURS ? MOST_RATIO : undefined;
      return [
        { name: mode, value: median(ms), unit: "ms" },
        { name: `ratio, ${mode}`, value: median(ratios), unit: "×", most },
      ];
    }),
  }));
  return {
    title: "Cost of a call: 50 rows on loopback, milliseconds a call",
    rows,
    notes: [
      `Median of interleaved rounds; ratio to ${BARE} in the same round.`,
      "node-bigcommerce: its agent connects to the loopback port only, without TLS.",
    ],
  };
}
