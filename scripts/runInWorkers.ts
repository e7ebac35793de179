import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { bundleForNode } from "./bundleForNode.js";

const MAX_WORKERS = 4;

/**
 * Runs jobs in processes of one script. A process that has answered a job with a message takes the next one; a job has
 * no answer if its process ends.
 */
export async function runInWorkers(
  script: string,
  jobs: Iterator<string, unknown>,
  take: (answer: unknown) => void,
): Promise<void> {
  mkdirSync("reports", { recursive: true });
  const folder = mkdtempSync("reports/workers-");
  const outfile = join(folder, "worker.mjs");
  try {
    await bundleForNode({ entryPoints: [script], outfile, packages: "external" });
    const count = Math.min(MAX_WORKERS, availableParallelism());
    await Promise.all(Array.from({ length: count }, () => runWorker(outfile, jobs, take)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runWorker(
  path: string,
  jobs: Iterator<string, unknown>,
  take: (answer: unknown) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = fork(path);
    const next = () => {
      const job = jobs.next();
      if (job.done === true) worker.disconnect();
      else worker.send(job.value);
    };
    worker.on("message", (answer) => {
      take(answer);
      next();
    });
    worker.once("error", reject);
    worker.once("exit", () => {
      resolve();
    });
    next();
  });
}
