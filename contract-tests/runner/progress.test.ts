import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { progressLine, showProgress, type ProgressOutput } from "./progress.js";

const plan = { ids: ["listSegments.page", "createSegments.names"], targets: 2 };
const CLEAR = "\r\u001B[2K";

test.each([
  [0, 80, "0/4 listSegments.page"],
  [1, 80, "1/4 createSegments.names"],
  [2, 80, "2/4 listSegments.page"],
  [4, 80, "4/4"],
  [1, 10, "1/4 creat"],
])("%d checks have ended, %d columns: %s", (done, columns, line) => {
  expect(progressLine(done, plan, columns)).toBe(line);
});

const folder = mkdtempSync(join(tmpdir(), "progress-"));
const path = join(folder, "outcomes.ndjson");
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function terminal(): ProgressOutput & { texts: string[] } {
  const texts: string[] = [];
  return { isTTY: true, texts, write: (text) => texts.push(text) };
}

const outcome = (id: string) => {
  const shown = { asserted: [], observed: [] };
  return `${JSON.stringify({ kind: "check", target: "live", result: { id }, drift: [], shown, text: "é" })}\n`;
};

test("the line follows the file, is rewritten in place and taken away at the end", () => {
  const output = terminal();
  let tell: () => void = () => undefined;
  let isWatched = true;
  const progress = showProgress(folder, path, plan, output, (watched, onWrite) => {
    expect(watched).toBe(folder);
    tell = onWrite;
    return { close: () => (isWatched = false) };
  });
  appendFileSync(path, outcome("listSegments.page"));
  tell();
  const next = Buffer.from(outcome("createSegments.names"));
  appendFileSync(path, next.subarray(0, -4));
  tell();
  appendFileSync(path, next.subarray(-4));
  appendFileSync(path, '{"kind":"sent","target":"live","requests":7}\n');
  tell();
  progress.end();
  expect(output.texts).toEqual([
    `${CLEAR}0/4 listSegments.page`,
    `${CLEAR}1/4 createSegments.names`,
    `${CLEAR}1/4 createSegments.names`,
    `${CLEAR}2/4 listSegments.page`,
    CLEAR,
  ]);
  expect(isWatched).toBe(false);
});

test("where there is no terminal nothing is written", () => {
  const output = { ...terminal(), isTTY: false };
  showProgress(folder, path, plan, output).end();
  expect(output.texts).toEqual([]);
});
