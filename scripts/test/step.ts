import { spawn } from "node:child_process";

/** The number of checks of a step, by result. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** One command of the whole test run. */
export interface Step {
  name: string;
  /** Arguments of Node: a script and its own arguments. */
  command: readonly string[];
  /** Reads how many checks the command ran. Without it the command counts as one check. */
  count?: () => Counts;
}

/** The result of a step. */
export interface StepOutcome {
  name: string;
  counts: Counts;
  output: string;
  seconds: number;
}

const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

/** Runs a step and keeps its output. A command with a bad exit code counts as failed, whatever its counts say. */
export async function runStep({ name, command, count }: Step): Promise<StepOutcome> {
  const start = performance.now();
  const { code, output } = await run(command);
  const counted = code === 0 || code === 1 ? countOrNothing(count) : undefined;
  const counts =
    code === 0 ? (count ? (counted ?? ONE_FAILED) : ONE_PASSED) : counted?.failed ? counted : ONE_FAILED;
  return { name, counts, output, seconds: (performance.now() - start) / 1000 };
}

// A step without a readable count did not run its checks.
function countOrNothing(count: Step["count"]): Counts | undefined {
  try {
    return count?.();
  } catch {
    return undefined;
  }
}

function run(args: Step["command"]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ code, output: Buffer.concat(chunks).toString() });
    });
  });
}
