import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { spawnChildProcess } from "./spawnChildProcess.js";

const TIED = "contract-tests/targets/spawnChildProcess.ts";

const isThere = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function untilGone(pid: number): Promise<void> {
  while (isThere(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
}

function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve) => {
    createInterface(stream).once("line", resolve);
  });
}

test("a child ends with a parent that was killed with -9", async () => {
  const endless = "setInterval(() => {}, 1000); console.log(process.pid)";
  const script = `
    const { spawnChildProcess } = await import("./${TIED}");
    spawnChildProcess(["-e", ${JSON.stringify(endless)}], 1);`;
  const parent = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const pid = Number(await firstLine(parent.stdout));
  expect(isThere(pid)).toBe(true);
  parent.kill("SIGKILL");
  await untilGone(pid);
}, 20_000);

test("a child that has nothing more to do ends by itself", async () => {
  const child = spawnChildProcess(["-e", "console.log('done')"], "pipe");
  expect(child.stdout && (await text(child.stdout))).toBe("done\n");
  expect(child.exitCode ?? (await once(child, "exit"))[0]).toBe(0);
});

test("a child gets no variable that may hold a secret, except those given to it", async () => {
  const secrets = { BIGCOMMERCE_ACCESS_TOKEN: "s3cret", GITHUB_TOKEN: "s3cret", NODE_AUTH_TOKEN: "s3cret" };
  Object.assign(process.env, secrets);
  const child = spawnChildProcess(["-p", "JSON.stringify(process.env)"], "pipe", { CONTRACT_PLAN: "{}" });
  for (const name of Object.keys(secrets)) Reflect.deleteProperty(process.env, name);
  const printed = (child.stdout && (await text(child.stdout))) ?? "";
  expect(printed).not.toContain("s3cret");
  expect(JSON.parse(printed)).toMatchObject({ PATH: process.env.PATH, CONTRACT_PLAN: "{}" });
});
