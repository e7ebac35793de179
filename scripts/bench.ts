import { mkdirSync, writeFileSync } from "node:fs";
import { measureCost } from "./bench/cost.js";
import { broken, type Part } from "./bench/part.js";
import { installPeers } from "./bench/peers.js";
import { measureQuota } from "./bench/quota.js";
import { measureSignal } from "./bench/signal.js";
import { measureSizes } from "./bench/size.js";
import { tableOf } from "./bench/table.js";
import { measureThousand } from "./bench/thousand.js";
import { FlagError, readFlags } from "./flags.js";

const USAGE = "Usage: npm run bench [-- --only size|cost|quota|signal|thousand]";
const RESULTS = "reports/bench.json";

const parts: Readonly<Record<string, () => Promise<Part>>> = {
  size: measureSizes,
  cost: measureCost,
  quota: measureQuota,
  signal: measureSignal,
  thousand: measureThousand,
};

async function main(): Promise<number> {
  const { only } = readFlags({ only: { type: "string" } }, USAGE);
  const selected = Object.entries(parts).filter(([name]) => only === undefined || name === only);
  if (selected.length === 0) throw new FlagError(`There is no part "${only ?? ""}".\n${USAGE}`);
  installPeers();
  const measured: Record<string, Part> = {};
  for (const [name, measure] of selected) {
    const part = await measure();
    measured[name] = part;
    console.log(tableOf(part));
  }
  const exceeded = Object.values(measured).flatMap(broken).length;
  console.log(exceeded === 0 ? "Every bound holds." : `${exceeded} exceeded.`);
  mkdirSync("reports", { recursive: true });
  const report = { node: process.version, exceeded, parts: measured };
  writeFileSync(RESULTS, `${JSON.stringify(report, undefined, 2)}\n`);
  return exceeded > 0 ? 1 : 0;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});
