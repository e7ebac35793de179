import { getEventListeners } from "node:events";
import { linkedController } from "./linkedController.js";

test("it ends with the other signal, and for its reason", () => {
  const other = new AbortController();
  const { signal } = linkedController(other.signal);
  expect(signal.aborted).toBe(false);
  other.abort("enough");
  expect(signal).toMatchObject({ aborted: true, reason: "enough" });
  expect(linkedController(other.signal).signal).toMatchObject({ aborted: true, reason: "enough" });
});

test("it is stopped alone, and leaves no listener", () => {
  const other = new AbortController();
  const { signal, stop } = linkedController(other.signal);
  stop();
  expect([signal.aborted, other.signal.aborted]).toEqual([true, false]);
  expect(getEventListeners(other.signal, "abort")).toEqual([]);
  linkedController(undefined).stop();
});
