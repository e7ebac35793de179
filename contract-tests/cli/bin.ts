import { join } from "node:path";
import { stateFolder } from "../live/stateFolder.js";
import { PLAN_VARIABLE, readPlan } from "../runner/plan.js";
import { runPlan } from "../runner/runPlan.js";
import { runActionCommand } from "./action/runActionCommand.js";
import { runContractCommand } from "./runContractCommand.js";
import { runSweepCommand } from "./runSweepCommand.js";
import { runFaultyStoreCommand } from "./store/runFaultyStoreCommand.js";

const NAME = "bigcommerce-segments-contract";
/** Reports may lie in a folder that a CI system throws away; the next run must find the journals. */
const journals = join(stateFolder(), NAME, "journals");

// The command that the package installs. With a plan, it is the child process of itself.
void (PLAN_VARIABLE in process.env ? runPlan(readPlan(process.env)) : main());

function main(): Promise<void> {
  const command = process.argv[2];
  if (command === "sweep" || command === "store" || command === "action") process.argv.splice(2, 1);
  if (command === "sweep") return runSweepCommand(`${NAME} sweep`, journals);
  if (command === "store") return runFaultyStoreCommand(`${NAME} store`);
  if (command === "action") return runActionCommand(`${NAME} action`, [__filename]);
  return runContractCommand({
    call: NAME,
    reports: "contract-reports",
    workplaceIn: (reports) => ({
      reports,
      journals,
      log: join(reports, "checks.log"),
      runner: () => Promise.resolve([__filename]),
    }),
  });
}
