import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { FlagError, readFlags } from "./flags.js";
import { plan, runParts } from "./packageTest/plan.js";
import type { Project } from "./packageTest/project.js";
import { projects } from "./packageTest/projects.js";
import { SURFACE, updateSurface } from "./packageTest/surface/compare.js";
import { exitCodeOf, table, totals } from "./packageTest/table.js";
import { pack } from "./packageTest/tarball/pack.js";

const USAGE =
  "Usage: npm run package:test [-- [--only PREFIX] [--tarball FILE] [--list] [--keep] [--update-surface]]";
const RESULTS = "reports/package-test.json";
/** More would fight for the disk. */
const MOST_AT_ONCE = 4;

/** The projects that a prefix selects, of each the consumers that it selects. */
function selected(only: string): Project[] {
  return projects(process.platform, process.arch).flatMap((project) => {
    if (project.name.startsWith(only)) return [project];
    const consumers = project.consumers.filter(({ name }) => `${project.name}: ${name}`.startsWith(only));
    return consumers.length > 0 ? [{ ...project, consumers }] : [];
  });
}

/** Packs the package and proves, in projects of their own, that it installs, types and runs where its users are. */
async function main(): Promise<number> {
  const flags = readFlags(
    {
      only: { type: "string", default: "" },
      tarball: { type: "string" },
      list: { type: "boolean", default: false },
      keep: { type: "boolean", default: false },
      "update-surface": { type: "boolean", default: false },
    },
    USAGE,
  );
  const wanted = selected(flags.only);
  if (flags.list) {
    for (const { name, consumers } of wanted)
      for (const consumer of consumers) console.log(`${name}: ${consumer.name}`);
    return 0;
  }
  const root = mkdtempSync(join(tmpdir(), "package-test-"));
  try {
    const packed = await pack(root, flags.tarball && resolve(flags.tarball));
    if (flags["update-surface"]) {
      updateSurface(packed);
      console.log(`${SURFACE} is that of the package.`);
      return 0;
    }
    const { alone, together } = plan(packed, root, wanted);
    const isWanted = ({ name }: { name: string }) =>
      name.startsWith(flags.only) || wanted.some((project) => project.name === name);
    const results = [
      ...(await runParts(alone.filter(isWanted), 1)),
      ...(await runParts(together.filter(isWanted), Math.min(MOST_AT_ONCE, availableParallelism()))),
    ];
    mkdirSync("reports", { recursive: true });
    writeFileSync(RESULTS, `${JSON.stringify({ results }, undefined, 2)}\n`);
    console.log(`${table(results)}\n${totals(results)}`);
    return exitCodeOf(results);
  } finally {
    if (flags.keep) console.log(`Kept: ${root}`);
    else rmSync(root, { recursive: true, force: true });
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return error instanceof FlagError ? 2 : 1;
});
