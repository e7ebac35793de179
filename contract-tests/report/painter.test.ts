import { hasColours } from "./painter.js";

const terminal = { isTTY: true };
const pipe = { isTTY: false };

test.each<[string, { isTTY?: boolean }, Record<string, string>, boolean]>([
  ["a terminal", terminal, {}, true],
  ["a pipe", pipe, {}, false],
  ["an output that does not tell", {}, {}, false],
  ["a terminal with NO_COLOR", terminal, { NO_COLOR: "1" }, false],
  ["a terminal with an empty NO_COLOR, which counts as not set", terminal, { NO_COLOR: "" }, true],
  ["a pipe with FORCE_COLOR", pipe, { FORCE_COLOR: "1" }, true],
  ["a terminal with FORCE_COLOR=0", terminal, { FORCE_COLOR: "0" }, false],
  ["a pipe with both, of which FORCE_COLOR decides", pipe, { FORCE_COLOR: "1", NO_COLOR: "1" }, true],
  ["a terminal that can do nothing", terminal, { TERM: "dumb" }, false],
])("%s", (_, output, environment, expected) => {
  expect(hasColours(output, environment)).toBe(expected);
});
