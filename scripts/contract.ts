import { mkdirSync } from "node:fs";
import { checks, checksUnder } from "../contract-tests/checks/index.js";
import type { Check } from "../contract-tests/check.js";
import { treeOf } from "../contract-tests/report/tree.js";
import { reportOf, type ContractReport } from "../contract-tests/results.js";
import { startPrism } from "../contract-tests/targets/prism.js";
import { startRun } from "./contract/runner.js";
import { onSignal } from "./contract/signals.js";
import { REPORTS, writeReports } from "./contract/write.js";
import { FlagError, readFlags } from "./flags.js";
import { generate } from "./generate/generate.js";

const USAGE = "Usage: npm run contract [-- --list | --only PREFIX]";
const JEST_LOG = `${REPORTS}/jest.log`;
const PRISM_LOG = `${REPORTS}/prism.log`;

/** Exit code for a run that could not judge. */
const UNJUDGED = 2;

async function main(): Promise<number> {
  const { list, only } = readFlags(
    { list: { type: "boolean", default: false }, only: { type: "string", default: "" } },
    USAGE,
  );
  const selected = checksUnder(only);
  if (selected.length === 0) throw new FlagError(`No check has an id that begins with "${only}".\n${USAGE}`);
  if (list) {
    console.log(selected.map(({ id, requirement }) => `${id}\t${requirement}`).join("\n"));
    return 0;
  }
  await regenerate();
  const report = await judge(only, selected);
  writeReports(report);
  console.log(treeOf(report, checks));
  return { conforms: 0, violates: 1, unjudged: UNJUDGED }[report.verdict];
}

async function regenerate(): Promise<void> {
  const { problems, files } = await generate({ write: true });
  if (problems.length > 0)
    throw new Error([...problems, "The spec has problems; nothing was run."].join("\n"));
  const written = files.filter(({ wasFresh }) => !wasFresh).map(({ path }) => path);
  console.log(
    `spec linted, generated files ${written.length > 0 ? `written: ${written.join(", ")}` : "fresh"}`,
  );
}

async function judge(only: string, selected: readonly Check[]): Promise<ContractReport> {
  mkdirSync(REPORTS, { recursive: true });
  const started: { stop(): Promise<void> }[] = [];
  const stopAll = async () => {
    await Promise.all(started.map((process) => process.stop()));
  };
  onSignal(stopAll);
  try {
    const prism = await startPrism(PRISM_LOG);
    started.push(prism);
    console.log(`prism mocks the spec at ${prism.target.baseUrl}`);
    const run = startRun({ targets: [prism.target], only }, JEST_LOG);
    started.push(run);
    const targets = await run.results;
    const missing = targets.filter(({ results }) => results.length < selected.length);
    if (missing.length > 0) {
      throw new Error(`jest ended before every check had run; see ${JEST_LOG}.`);
    }
    return reportOf(targets);
  } finally {
    await stopAll();
  }
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return UNJUDGED;
});
