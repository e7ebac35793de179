import { realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { runCommand } from "./runCommand.js";

const script = (code: string, cwd = ".") => runCommand(["node", "--eval", code], cwd);

test("both outputs are returned", async () => {
  const output = await script('console.error("to people"); console.log("to programs")');
  expect(output.split("\n").sort()).toEqual(["", "to people", "to programs"]);
});

test("a command that fails is refused with its code and both outputs", async () => {
  const failing = script('console.error("to people"); console.log("to programs"); process.exitCode = 3');
  await expect(failing).rejects.toThrow(/^ended with 3: node --eval .*\nto programs\nto people$/);
});

test("a program that does not exist is named", async () => {
  await expect(runCommand(["no-such-program"], ".")).rejects.toThrow("ended with ENOENT: no-such-program");
});

test("a signal is named", async () => {
  await expect(script('process.kill(process.pid, "SIGKILL")')).rejects.toThrow("ended with SIGKILL");
});

test("a command that waits for input reaches the end of it", async () => {
  expect(await script('process.stdin.on("end", () => console.log("ended")).resume()')).toBe("ended\n");
});

test("it runs in its folder, with the variables of this process", async () => {
  const folder = realpathSync(tmpdir());
  const output = await script("console.log(JSON.stringify([process.cwd(), process.env.PATH]))", folder);
  expect(JSON.parse(output)).toEqual([folder, process.env.PATH]);
});

test("variables that would change the output or the work of a command do not reach it", async () => {
  const before = { FORCE_COLOR: process.env.FORCE_COLOR, NODE_OPTIONS: process.env.NODE_OPTIONS };
  Object.assign(process.env, { FORCE_COLOR: "1", NODE_OPTIONS: "--no-such-flag" });
  try {
    const output = await script(
      "const { FORCE_COLOR, NODE_OPTIONS, NODE_ENV, JEST_WORKER_ID, NO_COLOR } = process.env; console.log([FORCE_COLOR, NODE_OPTIONS, NODE_ENV, JEST_WORKER_ID, NO_COLOR].join())",
    );
    expect(output).toBe(",,,,1\n");
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
});
