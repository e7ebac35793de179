import { runSweepCommand } from "../contract-tests/cli/runSweepCommand.js";
import { jestWorkplace } from "../contract-tests/runner/jestWorkplace.js";

await runSweepCommand("npm run contract:sweep --", jestWorkplace().journals);
