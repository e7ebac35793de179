import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { checks } from "../contract-tests/checks/index.js";

const SCRIPT = ["--import", "tsx", "scripts/contract.ts"];
const contract = (...args: string[]) =>
  spawnSync(process.execPath, [...SCRIPT, ...args], { encoding: "utf8" });

test("--list prints a line for each check and runs nothing", () => {
  const { status, stdout } = contract("--list");
  expect(status).toBe(0);
  expect(stdout.trimEnd().split("\n")).toEqual(checks.map(({ id, requirement }) => `${id}\t${requirement}`));
});

test.each([
  [["--only", "nothing"], 'No check has an id that begins with "nothing".'],
  [["--onyl", "listSegments"], "Unknown option '--onyl'"],
  [["listSegments"], "Unexpected argument 'listSegments'"],
])("%j is refused with exit code 2 and says why", (args, reason) => {
  const { status, stderr } = contract(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(reason);
  expect(stderr).toContain("Usage:");
  expect(stderr).not.toContain("    at ");
});

function untilPrinted(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const found = pattern.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => {
      reject(new Error(`It ended before it printed ${pattern.source}:\n${printed}`));
    });
  });
}

test("Ctrl-C stops the mock and ends with 130", async () => {
  const child = spawn(process.execPath, SCRIPT, { stdio: ["ignore", "pipe", "pipe"] });
  const url = await untilPrinted(child, /prism mocks the spec at (\S+)/);
  await expect(fetch(`${url}/segments`)).resolves.toMatchObject({ status: 401 });
  const ended = once(child, "exit");
  child.kill("SIGINT");
  expect(await ended).toEqual([130, null]);
  await expect(fetch(`${url}/segments`)).rejects.toThrow("fetch failed");
}, 30_000);
