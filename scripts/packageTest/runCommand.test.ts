import { realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { runCommand } from "./runCommand.js";

const script = (code: string, cwd = ".", env: Readonly<Record<string, string>> = {}) =>
  runCommand(["node", "--eval", code], cwd, env);

test("both streams are kept, and the code", async () => {
  const { code, output } = await script(
    'process.stderr.write("to people\\n", () => process.stdout.write("to programs\\n", () => process.exit(3)))',
  );
  expect(code).toBe(3);
  expect(output.split("\n").sort()).toEqual(["", "to people", "to programs"]);
});

test("a command that ends well has the code 0", async () => {
  expect(await script("")).toMatchObject({ code: 0, output: "" });
});

test("what one character is made of may come in two parts", async () => {
  const { output } = await script(
    'const [first, ...rest] = Buffer.from("é"); process.stdout.write(Buffer.of(first), () => process.stdout.write(Buffer.from(rest)))',
  );
  expect(output).toBe("é");
});

test("a program that does not exist is named and has no code", async () => {
  const { code, output } = await runCommand(["no-such-program"], ".");
  expect(code).toBeNull();
  expect(output).toContain("no-such-program");
});

test("nothing is waited for once a program could not be started", async () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const before = timers();
  await runCommand(["no-such-program"], ".");
  expect(timers()).toBe(before);
});

test("a signal is named and leaves no code", async () => {
  const { code, output } = await script('process.kill(process.pid, "SIGKILL")');
  expect(code).toBeNull();
  expect(output).toContain("SIGKILL");
});

test("it runs in its folder, with its variables and those of this process", async () => {
  const folder = realpathSync(tmpdir());
  const { output } = await script(
    "console.log(JSON.stringify([process.cwd(), process.env.PACKAGE_TEST, process.env.PATH]))",
    folder,
    { PACKAGE_TEST: "1" },
  );
  expect(JSON.parse(output)).toEqual([folder, "1", process.env.PATH]);
});

test("what would colour or change the output of a command does not reach it", async () => {
  const before = { FORCE_COLOR: process.env.FORCE_COLOR, NODE_OPTIONS: process.env.NODE_OPTIONS };
  Object.assign(process.env, { FORCE_COLOR: "1", NODE_OPTIONS: "--no-such-flag" });
  try {
    const { output } = await script(
      "const { FORCE_COLOR, NODE_OPTIONS, NO_COLOR } = process.env; console.log([FORCE_COLOR, NODE_OPTIONS, NO_COLOR].join())",
    );
    expect(output).toBe(",,1\n");
  } finally {
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  }
});
