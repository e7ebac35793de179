import { judgeInstallation } from "./installation.js";

// In under 5 s and under 1.4 MB unpacked, dependency included.
test.each([
  [0, 0, "0.0 s, 0 kB"],
  [1.26, 700_001, "1.3 s, 701 kB"],
  [4.9, 1_399_999, "4.9 s, 1400 kB"],
])("%d s and %d bytes are within the limits", (seconds, bytes, measured) => {
  expect(judgeInstallation(seconds, bytes)).toBe(measured);
});

test.each([
  ["time", 5, 700_000],
  ["size", 1, 1_400_000],
  ["invalid time", NaN, 700_000],
  ["invalid size", 1, NaN],
])("%s over its limit is refused: %d s, %d bytes", (_, seconds, bytes) => {
  expect(() => judgeInstallation(seconds, bytes)).toThrow("must be less than 5 s and 1400 kB");
});
