import { startStore } from "../../src/store/startStore.js";
import { readLiveSettings, type Environment, type GivenSettings } from "../live/environment.js";
import { reportErrors, UNJUDGED } from "../runner/reportRun.js";
import { versionLine } from "../runner/runInfo.js";
import { listingOf, readSelection } from "../runner/selection.js";
import type { Workplace } from "../runner/workplace.js";
import { contractFlags, givenSettings, withConfig, type ContractFlags } from "./contractFlags.js";
import { contractUsage } from "./contractUsage.js";
import { FlagError } from "./flags.js";
import { judgeServer } from "./judgeServer.js";
import { runCommand } from "./runCommand.js";

/** A command that judges any server. */
export interface ContractCommand {
  /** Its call without flags. */
  readonly call: string;
  /** Folder of the reports, if neither `--reports` nor `CONTRACT_REPORTS` names one. */
  readonly reports: string;
  readonly workplaceIn: (reports: string) => Workplace;
}

/** Runs the checks on the server that flags, a file or variables name. */
export function runContractCommand({ call, reports, workplaceIn }: ContractCommand): Promise<void> {
  const { line, help } = contractUsage(call, reports);
  const folderOf = (flags: ContractFlags) => flags.reports || process.env.CONTRACT_REPORTS || reports;

  async function judge(given: ContractFlags): Promise<number> {
    const flags = await reportErrors(folderOf(given), () => withConfig(given));
    const selection = readSelection(flags, line);
    if (selection.isListed) {
      console.log(listingOf(selection.selected));
      return 0;
    }
    const { url, ...settings } = givenSettings(flags);
    if (flags.store && given.url !== undefined) throw new FlagError("--store and --url name two servers.");
    const folder = folderOf(flags);
    return reportErrors(folder, async () => {
      const run = (environment: Environment, given: GivenSettings) =>
        judgeServer(readLiveSettings(environment, given), selection, workplaceIn(folder));
      if (!flags.store) return run(process.env, { ...settings, url });
      const store = await startStore();
      const variables = {
        BIGCOMMERCE_API_URL: store.url,
        BIGCOMMERCE_STORE_HASH: store.storeHash,
        BIGCOMMERCE_ACCESS_TOKEN: store.accessToken,
      };
      return run({ ...process.env, ...variables }, settings).finally(() => store.close());
    });
  }

  return runCommand({
    usage: line,
    help,
    options: contractFlags,
    run: (flags) => {
      if (!flags.version) return judge(flags);
      console.log(versionLine());
      return 0;
    },
    exitCodeFor: () => UNJUDGED,
  });
}
