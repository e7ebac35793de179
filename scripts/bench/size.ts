import { build, type BuildOptions, type Metafile } from "esbuild";
import { gzipSync } from "node:zlib";
import { HOME } from "./peers.js";
import type { Part, Row } from "./part.js";
import { budgets, type Budget } from "./size/budgets.js";

const KILO = 1000;

/** Measures what the client and its peers add to a bundle. */
export async function measureSizes(): Promise<Part> {
  const peers = ["openapi-fetch", "ky", "axios", "got", "node-bigcommerce"];
  const rows: Row[] = [
    await row("whole client", 'export * from "./src/index.js";', ".", budgets.whole),
    await row(
      "without the segments level",
      'export { createRawLevel } from "./src/raw/createRawLevel.js"; export { systemEnvironment } from "./src/time/systemEnvironment.js";',
      ".",
      budgets.raw,
    ),
    await row("redisLimiter", 'export * from "./src/redisLimiter.js";', ".", budgets.redis),
  ];
  for (const name of peers) {
    const folder = name === "openapi-fetch" ? "." : HOME;
    rows.push(await row(name, `export { default } from "${name}";`, folder));
  }
  return {
    title: "Size of a bundle, minified, gzip -9",
    rows,
    notes: [
      "≤ is the budget, which only a deliberate edit raises; the aim is the wanted size.",
      "Entry chunk and its static imports; got, node-bigcommerce and redisLimiter for Node, without the modules of Node.",
    ],
  };
}

async function row(subject: string, contents: string, resolveDir: string, budget?: Budget): Promise<Row> {
  const options: BuildOptions = { stdin: { contents, resolveDir, sourcefile: "entry.ts", loader: "ts" } };
  const forNode = ["got", "node-bigcommerce", "redisLimiter"].includes(subject);
  const { now, later } = await bundle({ ...options, platform: forNode ? "node" : "browser" });
  const figures = [{ name: "at once", value: now / KILO, unit: "kB", ...budget }];
  return {
    subject,
    figures: later > 0 ? [...figures, { name: "only when used", value: later / KILO, unit: "kB" }] : figures,
  };
}

async function bundle(options: BuildOptions): Promise<{ now: number; later: number }> {
  const { outputFiles, metafile } = await build({
    ...options,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    write: false,
    metafile: true,
    outdir: "out",
    logLevel: "error",
  });
  const atOnce = chunksAtOnce(metafile);
  const bytes = (isAtOnce: boolean) =>
    outputFiles
      .filter(({ path }) => [...atOnce].some((chunk) => path.endsWith(chunk)) === isAtOnce)
      .reduce((total, { contents }) => total + gzipSync(contents, { level: 9 }).length, 0);
  return { now: bytes(true), later: bytes(false) };
}

// esbuild moves code that the entry shares with a later chunk to a chunk of its own, which loads at once.
function chunksAtOnce({ outputs }: Metafile): Set<string> {
  const found = new Set<string>();
  const add = (path: string) => {
    if (found.has(path)) return;
    found.add(path);
    for (const { path: next, kind, external } of outputs[path]?.imports ?? []) {
      if (kind === "import-statement" && external !== true) add(next);
    }
  };
  const entry = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint !== undefined);
  if (!entry) throw new Error("esbuild reports no entry chunk.");
  add(entry[0]);
  return found;
}
