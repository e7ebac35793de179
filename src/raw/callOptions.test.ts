import { UsageError } from "../errors/base.js";
import { readCallOptions } from "./callOptions.js";

const { signal } = new AbortController();

test.each([undefined, null, {}, { signal: undefined, timeoutMs: undefined }, { signal: null, body: [] }])(
  "%j has neither",
  (init) => {
    expect(readCallOptions(init)).toEqual({ signal: undefined, timeoutMs: undefined });
  },
);

test("signal and timeout are read", () => {
  expect(readCallOptions({ signal, timeoutMs: 5, body: [] })).toEqual({ signal, timeoutMs: 5 });
});

test.each([
  ["`signal` must be an AbortSignal", { signal: new AbortController() }],
  ["`signal` must be an AbortSignal", { signal: 1 }],
  ["`timeoutMs` must be a number of milliseconds", { timeoutMs: "5" }],
  ["`timeoutMs` must be a number of milliseconds", { timeoutMs: null }],
])("%s", (words, init) => {
  expect(() => readCallOptions(init)).toThrow(UsageError);
  expect(() => readCallOptions(init)).toThrow(words);
});
