import { judgeInstallation } from "./installation.js";

// "in under 5 s and under 1 MB unpacked, dependency included"
test.each([
  [0, 0, "0.0 s, 0 kB"],
  [1.26, 700_001, "1.3 s, 701 kB"],
  [4.9, 999_999, "4.9 s, 1000 kB"],
])("%d s and %d bytes are within the bounds", (seconds, bytes, measured) => {
  expect(judgeInstallation(seconds, bytes)).toBe(measured);
});

test.each([
  ["time", 5, 700_000],
  ["size", 1, 1_000_000],
  ["time that is no number", NaN, 700_000],
  ["size that is no number", 1, NaN],
])("%s beyond the bounds is refused: %d s, %d bytes", (_, seconds, bytes) => {
  expect(() => judgeInstallation(seconds, bytes)).toThrow("less than 5 s and 1000 kB are allowed");
});
