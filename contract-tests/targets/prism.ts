import type { ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { spawnLogged } from "./spawnLogged.js";
import { BUNDLE } from "../spec/specification.js";
import type { Target } from "./target.js";

export interface StartedTarget {
  readonly target: Target;
  /** Stops the target; resolves once it has ended. */
  stop(): Promise<void>;
}

const LISTENING = /Prism is listening on (http:\/\/[\w.:]+)/;

/** Starts a Prism mock of the bundled spec on a free port of loopback. */
export async function startPrism(logPath: string): Promise<StartedTarget> {
  const require = createRequire(`${process.cwd()}/package.json`);
  const cli = require.resolve("@stoplight/prism-cli/dist/index.js");
  const prism = spawnLogged([cli, "mock", "-h", "127.0.0.1", "-p", "0", BUNDLE], logPath);
  const stop = () => stopped(prism);
  try {
    return { target: prismTarget(await listening(prism, logPath)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function prismTarget(baseUrl: string): Target {
  return {
    name: "prism",
    baseUrl,
    storeHash: "prism",
    accessToken: "prism0takes0every0token",
    capabilities: ["answersByPrefer", "validatesRequests", "writes", "rawBytes"],
  };
}

function listening(prism: ChildProcess, logPath: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    prism.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const url = LISTENING.exec(printed)?.[1];
      if (url !== undefined) resolve(url);
    });
    prism.once("error", reject);
    prism.once("exit", (code) => {
      reject(new Error(`Prism ended with ${code ?? "a signal"} before it listened; see ${logPath}.`));
    });
  });
}

/** Kills a child process; resolves once it has ended. */
export function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
    return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => {
      resolve();
    });
    // It has nothing to save, and keep-alive sockets would delay a graceful end.
    child.kill("SIGKILL");
  });
}
