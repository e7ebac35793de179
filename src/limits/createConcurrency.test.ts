import { createConcurrency } from "./createConcurrency.js";
import type { RateLimit } from "../readRateLimit.js";
import { feedbackOf } from "./feedbackOf.js";

const longest = () => 1;
const refused = (rateLimit: Partial<RateLimit>) => feedbackOf({ status: 429, rateLimit });
const shed = refused({});
const tooMany = refused({ left: 50, resetMs: 1000 });
const statusOf = (status: number) => feedbackOf({ status, rateLimit: undefined });
const fine = statusOf(200);

test("all places are there at first, and nothing is paused", () => {
  const concurrency = createConcurrency(10, longest);
  expect([concurrency.allowed, concurrency.pausedUntil]).toEqual([10, -Infinity]);
});

test.each<[string, Partial<RateLimit>]>([
  ["nothing", {}],
  ["nothing left, without a time", { left: 0, quota: 150 }],
])("a 429 that says %s halves the places and pauses twice as long each time", (_, said) => {
  const concurrency = createConcurrency(10, longest);
  const steps: [number, number][] = [];
  let now = 1000;
  for (let times = 0; times < 8; times += 1) {
    concurrency.answer(now, now, refused(said), 10);
    steps.push([concurrency.allowed, concurrency.pausedUntil - now]);
    now = concurrency.pausedUntil + 1;
  }
  expect(steps).toEqual([
    [5, 500],
    [2.5, 1000],
    [1.25, 2000],
    [1, 4000],
    [1, 8000],
    [1, 16_000],
    [1, 30_000],
    [1, 30_000],
  ]);
});

test("chance shortens a pause by no more than half", () => {
  const concurrency = createConcurrency(10, () => 0);
  concurrency.answer(0, 100, shed, 10);
  expect(concurrency.pausedUntil).toBe(100 + 250);
});

test("refusals of what was sent before the last step back count once", () => {
  const concurrency = createConcurrency(10, longest);
  for (const sentAt of [1, 2, 3]) concurrency.answer(sentAt, 70, shed, 10);
  concurrency.answer(70, 80, tooMany, 10);
  expect([concurrency.allowed, concurrency.pausedUntil]).toEqual([5, 570]);
});

test("too many at once lowers a little, from the number that was under way", () => {
  const concurrency = createConcurrency(10, longest);
  concurrency.answer(1, 70, tooMany, 10);
  expect([concurrency.allowed, concurrency.pausedUntil]).toEqual([8, 270]);
  concurrency.answer(300, 370, tooMany, 5);
  expect(concurrency.allowed).toBe(4);
  concurrency.answer(600, 670, tooMany, 1);
  expect(concurrency.allowed).toBe(1);
});

test.each<[string, Partial<RateLimit>]>([
  ["nothing left until the reset", { left: 0, resetMs: 1000 }],
  ["nothing left and a time to wait", { left: 0, retryAfterMs: 1000 }],
  ["a reset alone", { resetMs: 1000 }],
  ["a time to wait alone", { retryAfterMs: 1000 }],
])("a 429 with %s lowers nothing: the quota is spent", (_, said) => {
  const concurrency = createConcurrency(10, longest);
  concurrency.answer(1, 70, refused(said), 10);
  expect(concurrency.allowed).toBe(10);
  expect(concurrency.pausedUntil).toBe(70 + (said.retryAfterMs ?? 0));
});

test("good answers bring places back, some rounds for each; failures of the server do not", () => {
  const concurrency = createConcurrency(2, longest);
  concurrency.answer(1, 10, shed, 2);
  for (const status of [500, 503])
    for (let answers = 0; answers < 20; answers += 1) concurrency.answer(600, 670, statusOf(status), 1);
  for (let answers = 0; answers < 3; answers += 1) concurrency.answer(600, 670, fine, 1);
  expect(concurrency.allowed).toBeLessThan(2);
  for (let answers = 0; answers < 5; answers += 1) concurrency.answer(600, 670, statusOf(404), 1);
  expect(concurrency.allowed).toBe(2);
});

test("answers to what was sent before the step back bring nothing back", () => {
  const concurrency = createConcurrency(2, longest);
  concurrency.answer(5, 10, shed, 2);
  for (let answers = 0; answers < 20; answers += 1) concurrency.answer(10, 80, fine, 1);
  expect(concurrency.allowed).toBe(1);
});

test("a good answer makes the next pause shorter again", () => {
  const concurrency = createConcurrency(10, longest);
  concurrency.answer(1, 10, shed, 10);
  concurrency.answer(600, 700, shed, 5);
  concurrency.answer(2000, 2070, fine, 1);
  concurrency.answer(2100, 2200, shed, 2);
  expect(concurrency.pausedUntil).toBe(2200 + 1000);
});

test("a pause that was asked for never shortens another", () => {
  const concurrency = createConcurrency(10, longest);
  concurrency.answer(1, 10, refused({ retryAfterMs: 500 }), 1);
  concurrency.answer(1, 20, refused({ retryAfterMs: 100 }), 1);
  expect(concurrency.pausedUntil).toBe(510);
});

test("four rounds of good answers bring one place back, however many there are", () => {
  const concurrency = createConcurrency(10, longest);
  concurrency.answer(1, 10, shed, 10);
  for (let answers = 0; answers < 4 * 5; answers += 1) concurrency.answer(600, 670, fine, 5);
  expect(concurrency.allowed).toBeGreaterThan(5.8);
  expect(concurrency.allowed).toBeLessThanOrEqual(6);
});

test("too many at once makes no later pause longer", () => {
  const concurrency = createConcurrency(10, longest);
  concurrency.answer(1, 10, tooMany, 10);
  concurrency.answer(300, 370, shed, 8);
  expect(concurrency.pausedUntil).toBe(370 + 500);
});

test("a time to wait pauses only where a request was refused", () => {
  const concurrency = createConcurrency(10, longest);
  for (const status of [200, 503])
    concurrency.answer(1, 10, feedbackOf({ status, rateLimit: { retryAfterMs: 5000 } }), 1);
  expect(concurrency.pausedUntil).toBe(-Infinity);
});
