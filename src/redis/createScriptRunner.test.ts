import { createScriptRunner } from "./createScriptRunner.js";

test("a process that was busy for longer than a reply may take reads it before it gives up", async () => {
  const timers: (() => void)[] = [];
  let answer: (reply: unknown) => void = () => undefined;
  const evalsha = () => new Promise<unknown>((resolve) => (answer = resolve));
  const runner = createScriptRunner(
    { evalsha, eval: evalsha, listen: () => () => undefined },
    { limiter: "a", prefix: "p", places: 10, share: 2, leaseMs: 5000, isNotified: () => false },
    { now: () => 0, random: () => 0, after: (_, run) => (timers.push(run), () => undefined) },
  );
  const reply = runner.run("acquire");
  // Timers that are due run before anything is read.
  for (const run of timers.splice(0)) run();
  answer(["one", 0, "", 0, 0]);
  await expect(reply).resolves.toMatchObject({ ids: [] });
});
