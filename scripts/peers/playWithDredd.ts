import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { BUNDLE } from "../../contract-tests/spec/specification.js";
import { isJsonObject, isObject, parseJson } from "../../contract-tests/spec/json.js";
import { startStore } from "../../src/testing.js";
import { runNode } from "../runNode.js";
import type { PeerResult } from "./peerResult.js";
import { dreddRuns, judgeTransactions, readTransactions, type Transaction } from "./transactions.js";

/** The folder where Dredd is installed. */
export const HOME = "scripts/peers";
const REPORTS = "reports/peers";

/** Copies a spec for Dredd, which reads of a parameter only the single `example`: it gets the first of its `examples`. */
export function withSingleExamples(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    if (!isJsonObject(value) || !("in" in value) || !("examples" in value)) return value;
    const { examples, ...parameter } = value;
    const [first] = isObject(examples) ? Object.values(examples) : [];
    return { ...parameter, example: isObject(first) ? first.value : undefined };
  });
}

/** Runs Dredd on a store for each of its runs. */
export async function playWithDredd(): Promise<PeerResult> {
  mkdirSync(REPORTS, { recursive: true });
  writeFileSync(`${REPORTS}/openapi.json`, JSON.stringify(withSingleExamples(readFileSync(BUNDLE, "utf8"))));
  const transactions: Transaction[] = [];
  for (const run of dreddRuns) transactions.push(...(await play(run)));
  return { peer: "Dredd", ...judgeTransactions(transactions) };
}

async function play({ variant, names }: (typeof dreddRuns)[number]): Promise<Transaction[]> {
  const results = `${REPORTS}/dredd.${variant.join(".")}.json`;
  rmSync(results, { force: true });
  const store = await startStore({ variant });
  const { stdout, stderr } = await runNode(
    [
      `${HOME}/node_modules/dredd/bin/dredd`,
      `${REPORTS}/openapi.json`,
      store.baseUrl,
      `--hookfiles=${HOME}/hooks.cjs`,
      `--header=X-Auth-Token: ${store.accessToken}`,
      "--loglevel=error",
      ...names.map((name) => `--only=${name}`),
    ],
    { PEERS_RESULTS: results },
  ).finally(() => store.close());
  try {
    return readTransactions(parseJson(readFileSync(results, "utf8"))?.value);
  } catch (error) {
    throw new Error(`Dredd did not run:\n${stdout}${stderr}`, { cause: error });
  }
}
