import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { followFile } from "./followFile.js";

const folder = mkdtempSync(join(tmpdir(), "follow-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("whole lines come once, and a torn one when it is whole", () => {
  const path = join(folder, "lines");
  const nextLines = followFile(path);
  expect(nextLines()).toBe("");
  const bytes = Buffer.from("first\nsécond\n");
  const within = bytes.indexOf(0xc3) + 1;
  appendFileSync(path, bytes.subarray(0, within));
  expect(nextLines()).toBe("first\n");
  expect(nextLines()).toBe("");
  appendFileSync(path, bytes.subarray(within));
  expect(nextLines()).toBe("sécond\n");
});

test("a line of more than one chunk comes whole", () => {
  const path = join(folder, "long");
  const line = `${"x".repeat(200_000)}\n`;
  appendFileSync(path, line);
  expect(followFile(path)()).toBe(line);
});
