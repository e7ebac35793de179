import { installPeers } from "./installPeers.js";
import { summaryOf } from "./peers/peerResult.js";
import { HOME, playWithDredd } from "./peers/playWithDredd.js";
import { playWithRespect } from "./peers/playWithRespect.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";

async function main(): Promise<number> {
  installPeers(HOME);
  const results = [await playWithDredd(), await playWithRespect()];
  console.log(summaryOf(results));
  return results.some(({ red }) => red.length > 0) ? 1 : 0;
}

await runCommand({
  usage: `Usage: npm run peers
Lets Dredd and Redocly Respect play the examples of the spec against the local store. Fails if anything is red.`,
  options: {},
  run: main,
  exitCodeFor: () => 2,
});
