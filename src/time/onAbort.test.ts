import { getEventListeners } from "node:events";
import { onAbort } from "./onAbort.js";

test("everybody who waits is told, once, in order", () => {
  const controller = new AbortController();
  const told: string[] = [];
  onAbort(controller.signal, () => told.push("first"));
  onAbort(controller.signal, () => told.push("second"));
  controller.abort();
  controller.abort();
  expect(told).toEqual(["first", "second"]);
});

test("one listener stands for all, and none is left when nobody waits", () => {
  const { signal } = new AbortController();
  const offs = Array.from({ length: 1000 }, () => onAbort(signal, () => undefined));
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  for (const off of offs) off();
  expect(getEventListeners(signal, "abort")).toHaveLength(0);
});

test("who has left is not told, and may leave again", () => {
  const controller = new AbortController();
  const told: string[] = [];
  const off = onAbort(controller.signal, () => told.push("left"));
  onAbort(controller.signal, () => told.push("told"));
  off();
  off();
  controller.abort();
  off();
  expect(told).toEqual(["told"]);
});

test("a signal can be waited for again after everybody has left", () => {
  const controller = new AbortController();
  onAbort(controller.signal, () => undefined)();
  let isTold = false;
  onAbort(controller.signal, () => {
    isTold = true;
  });
  controller.abort();
  expect(isTold).toBe(true);
  expect(getEventListeners(controller.signal, "abort")).toHaveLength(0);
});

test("without a signal nobody is told", () => {
  expect(onAbort(undefined, () => undefined)).not.toThrow();
});

test("a listener may leave for others while they are told", () => {
  const controller = new AbortController();
  onAbort(controller.signal, () => {
    off();
  });
  const off = onAbort(controller.signal, () => undefined);
  expect(() => {
    controller.abort();
  }).not.toThrow();
});
