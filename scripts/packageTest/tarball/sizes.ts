import { statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { budgets } from "../../bench/size/budgets.js";
import type { Packed } from "./pack.js";

/** What a size may be at most, in bytes: raised by a deliberate edit alone, which the changelog tells. */
export const budget = {
  /** The archive. */
  packed: 178_000,
  /** What the archive unpacks to. */
  unpacked: 735_000,
  /** The client in a minified bundle with openapi-fetch, gzipped. */
  client: budgets.whole.most * 1000,
  /** What `validateResponses` loads besides. */
  violations: 6_000,
  /** The local store, alike. */
  testing: 10_000,
} as const;

/** A size in bytes by the name that it has in the budget. */
export type Sizes = Readonly<Record<keyof typeof budget, number>>;

/** Measures the package and the bundles made of its entries. */
export async function measureSizes({ archive, folder, files }: Packed): Promise<Sizes> {
  const [client, violations, testing] = await Promise.all(
    ["index.js", "violations.cjs", "testing.js"].map((file) => gzippedBundle(join(folder, "dist", file))),
  );
  return {
    packed: statSync(archive).size,
    unpacked: files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
    client: client ?? NaN,
    violations: violations ?? NaN,
    testing: testing ?? NaN,
  };
}

/**
 * Holds sizes against the budget.
 *
 * @throws {Error} With all that is beyond it.
 */
export function judgeSizes(sizes: Sizes): string {
  const rows = Object.entries(sizes).map(([name, bytes]) => {
    const most = Object.entries(budget).find(([known]) => known === name)?.[1] ?? 0;
    return { text: `${name} ${kilobytes(bytes)} of ${kilobytes(most)} kB`, isWithin: bytes <= most };
  });
  const beyond = rows.filter(({ isWithin }) => !isWithin);
  if (beyond.length > 0) throw new Error(`beyond the budget: ${beyond.map(({ text }) => text).join(", ")}`);
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
    // Loaded later, by those alone who ask for it.
    external: ["./violations.cjs"],
    nodePaths: ["node_modules"],
    logLevel: "error",
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
