import { createQuotaWindow } from "./createQuotaWindow.js";
import { feedbackOf } from "./feedbackOf.js";
import type { RateLimit } from "../readRateLimit.js";

const reading = (left: number | undefined, resetMs: number | undefined): Partial<RateLimit> => ({
  windowMs: 30_000,
  quota: 150,
  left,
  resetMs,
});

const said = (rateLimit: Partial<RateLimit> | undefined) => feedbackOf({ status: 200, rateLimit });
const refused = (rateLimit: Partial<RateLimit>) => feedbackOf({ status: 429, rateLimit });

/** A window that began at 0, of which one request of 0 to 70 ms has told. */
function known(left: number) {
  const window = createQuotaWindow();
  window.answer(0, 70, said(reading(left, 29_930)));
  return window;
}

test("while nothing is known there is no bound, whatever is to be left over", () => {
  const window = createQuotaWindow();
  for (let sent = 0; sent < 1000; sent += 1) window.answer(0, 70, said(undefined));
  expect(window.budget(1e9, 60)).toBe(Infinity);
  expect(window.endsAt).toBeLessThanOrEqual(1e9);
});

test("the budget is what is left, less what others are to have", () => {
  expect(known(100).budget(100, 0)).toBe(100);
  expect(known(100).budget(100, 60)).toBe(40);
  expect(known(100).budget(100, 1e9)).toBe(100 - 149);
});

test("the window ends when an answer says, and some milliseconds later", () => {
  const window = known(100);
  expect(window.endsAt).toBe(70 + 29_930 + 25);
  expect(window.budget(30_024, 0)).toBe(100);
  expect(window.budget(30_025, 0)).toBe(150);
});

test("an answer that overtook another is not taken back", () => {
  const window = known(100);
  window.answer(100, 170, said(reading(98, 29_830)));
  window.answer(100, 180, said(reading(99, 29_840)));
  expect(window.budget(200, 0)).toBe(98);
});

test("a late answer of the window before tells nothing of this one", () => {
  const window = known(100);
  expect(window.budget(30_025, 0)).toBe(150);
  window.answer(29_950, 30_080, said(reading(3, 20)));
  expect(window.budget(30_080, 0)).toBe(150);
  // One that ended as this one began is over too.
  window.answer(30_005, 30_080, said(reading(3, 20)));
  expect(window.budget(30_080, 0)).toBe(150);
  window.answer(30_030, 30_100, said(reading(140, 29_900)));
  expect(window.budget(30_100, 0)).toBe(140);
});

test("an answer without a word or a number counts one", () => {
  const window = known(100);
  window.answer(100, 200, said(undefined));
  window.answer(100, 200, said({ left: 7 }));
  window.answer(100, 200, said(reading(undefined, 29_800)));
  expect(window.budget(200, 0)).toBe(97);
});

test("a refusal without a number means that nothing is left, one with a number what it says", () => {
  const window = known(100);
  window.answer(100, 170, refused(reading(90, 29_830)));
  expect(window.budget(170, 0)).toBe(90);
  window.answer(100, 170, refused({ retryAfterMs: 5000 }));
  expect(window.budget(170, 0)).toBe(0);
  expect(window.endsAt).toBe(170 + 5000 + 25);
});

test("without a reset a window lasts its whole length from the answer on", () => {
  const window = createQuotaWindow();
  window.answer(0, 70, said(reading(0, undefined)));
  expect(window.budget(70, 0)).toBe(0);
  expect(window.budget(30_095, 0)).toBe(150);
});

test("where no answer tells of a window, it is over after its length all the same", () => {
  const window = known(100);
  for (let sent = 0; sent < 200; sent += 1) window.answer(30_100, 30_200, said(undefined));
  expect(window.budget(30_200, 0)).toBe(-50);
  expect(window.endsAt).toBe(30_200 + 30_000);
  expect(window.budget(window.endsAt, 0)).toBe(150);
});

test("whatever is read, the budget comes back after the time that was told", () => {
  const window = createQuotaWindow();
  window.answer(0, 70, said({ resetMs: 3_600_000, left: 0 }));
  expect(window.budget(3_600_094, 0)).toBe(0);
  expect(window.budget(3_600_095, 0)).toBe(Infinity);
});

test("a quota of nothing lets one request through at a time", () => {
  const window = createQuotaWindow();
  window.answer(0, 70, said({ windowMs: 5, resetMs: 5, quota: 0, left: 0 }));
  expect(window.budget(70, 0)).toBe(1);
});

test("where no answer tells the length of a window, the longest time to a reset stands for it", () => {
  const window = createQuotaWindow();
  window.answer(0, 70, said({ quota: 150, left: 100, resetMs: 29_930 }));
  window.answer(29_000, 29_070, said({ quota: 150, left: 50, resetMs: 930 }));
  expect(window.endsAt).toBe(30_025);
  expect(window.budget(30_025, 0)).toBe(150);
  expect(window.endsAt).toBe(30_025 + 29_930);
});

test("an answer of a newer window replaces what is left of the older one, though that seemed to last", () => {
  const window = known(3);
  // The window really ended at 30_000, 25 ms before it seems to.
  window.answer(29_990, 30_015, said(reading(149, 29_990)));
  expect(window.budget(30_015, 0)).toBe(149);
  expect(window.endsAt).toBe(30_015 + 29_990 + 25);
  // An answer of the older one that was overtaken says nothing.
  window.answer(29_900, 30_020, said(reading(2, 90)));
  expect(window.budget(30_020, 0)).toBe(149);
});

test("a slow answer does not prolong the window", () => {
  const window = known(100);
  window.answer(100, 9000, said(reading(90, 29_800)));
  expect(window.endsAt).toBe(30_025);
});
