import type { Context } from "../run/context.js";
import { eventually, untilUndisturbed, type Observation } from "./eventually.js";

function contextOf(): { context: Pick<Context, "run" | "clock">; slept: number[] } {
  const slept: number[] = [];
  const clock = {
    now: () => 0,
    sleep: (ms: number) => {
      slept.push(ms);
      return Promise.resolve();
    },
  };
  return { context: { run: {}, clock }, slept };
}

test("a result that holds at once is read once", async () => {
  const { context, slept } = contextOf();
  expect(
    await eventually(
      context,
      () => Promise.resolve(1),
      (seen) => seen === 1,
    ),
  ).toBe(1);
  expect(slept).toEqual([]);
});

test("a result that never holds is read for two seconds and returned as it is", async () => {
  const { context, slept } = contextOf();
  let looks = 0;
  const seen = await eventually(
    context,
    () => Promise.resolve((looks += 1)),
    () => false,
  );
  expect(seen).toBe(looks);
  expect(slept.reduce((sum, ms) => sum + ms)).toBe(2000);
});

test("a list that was late is not asked before that time again", async () => {
  const { context, slept } = contextOf();
  let looks = 0;
  const late = () =>
    eventually(
      context,
      () => Promise.resolve((looks += 1)),
      (seen) => seen >= 4,
    );
  await late();
  expect(slept).toEqual([250, 250, 500]);
  slept.length = 0;
  looks = 2;
  await late();
  expect(slept).toEqual([1000]);
});

test.each([
  ["was prompt", 5, 0, []],
  ["was prompt too seldom to tell", 4, 0, [2000]],
  ["was late", 5, 250, [2000]],
])(
  "a store that %s, and was wrong three times, is waited for no longer than it may be late",
  async (_, prompt, lag, waits) => {
    const { context, slept } = contextOf();
    const poll = (looksUntilItHolds: number) => {
      let looks = 0;
      return eventually(
        context,
        () => Promise.resolve((looks += 1)),
        (seen) => seen >= looksUntilItHolds,
      );
    };
    for (let count = 0; count < prompt; count += 1) await poll(1);
    if (lag > 0) await poll(2);
    for (let count = 0; count < 3; count += 1) await poll(Infinity);
    slept.length = 0;
    await poll(Infinity);
    expect(slept).toEqual(waits);
  },
);

test("a store that was wrong three times is read only twice, still within two seconds", async () => {
  const { context, slept } = contextOf();
  const never = () =>
    eventually(
      context,
      () => Promise.resolve(1),
      () => false,
    );
  await never();
  await never();
  await never();
  slept.length = 0;
  await never();
  expect(slept).toEqual([2000]);
});

test("a fault counts if every look shows it, not if it goes away or others change the store", async () => {
  const wrong: Observation = { kind: "wrong", fault: "a row twice" };
  const looks =
    (...seen: Observation[]) =>
    () =>
      Promise.resolve(seen.shift() ?? wrong);
  expect(await untilUndisturbed(looks(wrong, { kind: "right" }))).toEqual({ kind: "right" });
  expect(await untilUndisturbed(looks(wrong, wrong, wrong))).toEqual(wrong);
  expect(await untilUndisturbed(looks(wrong, { kind: "changed" }, wrong))).toEqual({ kind: "changed" });
});
