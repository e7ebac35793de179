import { systemEnvironment } from "./systemEnvironment.js";

const { now, random, after } = systemEnvironment;

beforeEach(() => {
  jest.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  jest.useRealTimers();
});

test("the time goes on when that of the day is set back", () => {
  const start = now();
  jest.setSystemTime(500_000);
  jest.advanceTimersByTime(10);
  expect(now() - start).toBe(10);
});

test("a timer beyond what timers can do does not fire at once", () => {
  const run = jest.fn();
  const prevent = after(2 ** 40, run);
  jest.advanceTimersByTime(1_000_000);
  expect(run).not.toHaveBeenCalled();
  prevent();
});

test("a chance lies from 0 to below 1", () => {
  const chance = random();
  expect(chance).toBeGreaterThanOrEqual(0);
  expect(chance).toBeLessThan(1);
});

test("what is to run later runs once, after its time", () => {
  const run = jest.fn();
  after(1000, run);
  jest.advanceTimersByTime(999);
  expect(run).not.toHaveBeenCalled();
  jest.advanceTimersByTime(5000);
  expect(run).toHaveBeenCalledTimes(1);
});

test("what is prevented never runs, and leaves no timer", () => {
  const run = jest.fn();
  const prevent = after(1000, run);
  prevent();
  prevent();
  expect(jest.getTimerCount()).toBe(0);
  jest.advanceTimersByTime(5000);
  expect(run).not.toHaveBeenCalled();
});
