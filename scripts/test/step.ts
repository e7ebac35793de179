import { spawn } from "node:child_process";

/** How many checks a step ran, and how they ended. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** One command of the whole test run. */
export interface Step {
  name: string;
  /** Arguments of Node: a script of ours or of a dependency, with its own. */
  command: readonly string[];
  /** Reads how many checks the command ran; without it the command is one check itself. */
  count?: () => Counts;
}

/** What came of a step. */
export interface StepOutcome {
  name: string;
  counts: Counts;
  output: string;
  seconds: number;
}

const ONE_PASSED: Counts = { passed: 1, failed: 0, skipped: 0 };
const ONE_FAILED: Counts = { passed: 0, failed: 1, skipped: 0 };

/** Runs a step to its end and keeps what it prints. A command that ends badly failed, whatever it counted. */
export async function runStep({ name, command, count }: Step): Promise<StepOutcome> {
  const start = performance.now();
  const { code, output } = await run(command);
  const counted = code === 0 || code === 1 ? countOrNothing(count) : undefined;
  const counts =
    code === 0 ? (count ? (counted ?? ONE_FAILED) : ONE_PASSED) : counted?.failed ? counted : ONE_FAILED;
  return { name, counts, output, seconds: (performance.now() - start) / 1000 };
}

// A step that left no count behind did not run its checks.
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
