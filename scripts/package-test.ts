import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import type { FlagValues } from "../contract-tests/cli/flags.js";
import { projects } from "./packageTest/projects.js";
import { SURFACE, updateSurface } from "./packageTest/surface/compare.js";
import { pack } from "./packageTest/tarball/pack.js";
import { CONTRACT_FOLDER } from "./packageTest/contractRun.js";
import { contractPackage } from "./package/contractPackage.js";
import { packFiles } from "./package/packFiles.js";
import { exitCodeOf, totalsOf } from "./packageTest/totals.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";

const RESULTS = "reports/package-test.json";
/** More would fight for the disk. */
const MAX_AT_ONCE = 4;

const options = {
  only: { type: "string", default: "" },
  tarball: { type: "string" },
  contract: { type: "string" },
  list: { type: "boolean", default: false },
  keep: { type: "boolean", default: false },
  "update-surface": { type: "boolean", default: false },
} as const;

/** Names of the consumers that a prefix selects. */
function selected(only: string): string[] {
  return projects(process.platform, process.arch)
    .flatMap(({ name, consumers }) => consumers.map((consumer) => `${name}: ${consumer.name}`))
    .filter((name) => name.startsWith(only));
}

function runJest(root: string, only: string): void {
  mkdirSync("reports", { recursive: true });
  rmSync(RESULTS, { force: true });
  // A consumer needs the installation of its project, selected or not.
  const installations = new Set(selected(only).map((name) => name.replace(/: .*/, ": install")));
  const pattern = [only, ...installations].map((name) => name.replaceAll(/[^\w\s]/g, "\\$&")).join("|");
  const args = [
    "--selectProjects=package",
    `--testNamePattern=^(${pattern})`,
    `--maxConcurrency=${Math.min(MAX_AT_ONCE, availableParallelism())}`,
    // One file after the other: the first measures time.
    "--runInBand",
    "--verbose",
    "--json",
    `--outputFile=${RESULTS}`,
  ];
  const env = { ...process.env, PACKAGE_TEST_ROOT: root };
  spawnSync(process.execPath, ["node_modules/jest/bin/jest.js", ...args], { stdio: "inherit", env });
}

/** Packs the package and proves, in projects of their own, that it installs, types and runs where its users are. */
async function main(flags: FlagValues<typeof options>): Promise<number> {
  if (flags.list) {
    for (const name of selected(flags.only)) console.log(name);
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
    const contract = join(root, CONTRACT_FOLDER);
    if (flags.contract === undefined) await packFiles(await contractPackage(process.cwd()), contract);
    else cpSync(flags.contract, join(contract, basename(flags.contract)));
    runJest(root, flags.only);
    const totals = totalsOf(readFileSync(RESULTS, "utf8"));
    console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.notRun} not run`);
    return exitCodeOf(totals);
  } finally {
    if (flags.keep) console.log(`Kept: ${root}`);
    else rmSync(root, { recursive: true, force: true });
  }
}

await runCommand({
  usage: `Usage: npm run package:test [-- [--only PREFIX] [--tarball FILE] [--contract FILE] [--list] [--keep] [--update-surface]]
Packs the package and tries it in projects of its users.
  --only PREFIX     runs the projects and consumers whose names begin with it
  --tarball FILE    takes this archive instead of packing
  --contract FILE   does the same for the package of the contract
  --list            prints the names and runs nothing
  --keep            keeps the folder of the projects
  --update-surface  writes the exported names and signatures, and runs nothing`,
  options,
  run: main,
});
