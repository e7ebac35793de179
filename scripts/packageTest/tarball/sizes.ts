import { statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { budgets } from "../../bench/size/budgets.js";
import type { Packed } from "./pack.js";

/** Largest sizes in bytes. Raise one only on purpose, and say so in the changelog. */
export const budget = {
  /** The archive. */
  packed: 288_000,
  /** The content of the archive. */
  unpacked: 1_130_000,
  /** The client with openapi-fetch in a minified bundle, gzipped. */
  client: budgets.whole.most * 1000,
  /** The code that `validateResponses` loads, minified and gzipped. */
  violations: 6_000,
  /** The limiter that spans processes, minified and gzipped: a budget of its own, none of which the client takes. */
  redis: budgets.redis.most * 1000,
  /** The local store, minified and gzipped. */
  testing: 12_000,
} as const;

/** Sizes in bytes by name in the budget. */
export type Sizes = Readonly<Record<keyof typeof budget, number>>;

/** Measures the package and the bundles of its entries. */
export async function measureSizes({ archive, folder, files }: Packed): Promise<Sizes> {
  const [client, violations, redis, testing] = await Promise.all(
    ["index.js", "violations.cjs", "redis.js", "testing.js"].map((file) =>
      gzippedBundle(join(folder, "dist", file)),
    ),
  );
  return {
    packed: statSync(archive).size,
    unpacked: files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
    client: client ?? NaN,
    violations: violations ?? NaN,
    redis: redis ?? NaN,
    testing: testing ?? NaN,
  };
}

/** Compares sizes with the budget. Throws naming every size over it. */
export function judgeSizes(sizes: Sizes): string {
  const rows = Object.entries(sizes).map(([name, bytes]) => {
    const most = Object.entries(budget).find(([known]) => known === name)?.[1] ?? 0;
    return { text: `${name} ${kilobytes(bytes)} of ${kilobytes(most)} kB`, isWithin: bytes <= most };
  });
  const beyond = rows.filter(({ isWithin }) => !isWithin);
  if (beyond.length > 0) throw new Error(`over budget: ${beyond.map(({ text }) => text).join(", ")}`);
  return rows.map(({ text }) => text).join(", ");
}

async function gzippedBundle(file: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    platform: "node",
    // Loaded on demand only.
    external: ["./violations.cjs"],
    nodePaths: ["node_modules"],
    logLevel: "error",
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
