import { runContractCommand } from "../contract-tests/cli/runContractCommand.js";
import { jestWorkplace } from "../contract-tests/runner/jestWorkplace.js";

await runContractCommand({
  call: "npm run contract:live --",
  reports: "reports",
  workplaceIn: jestWorkplace,
});
