import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "./chromium.js";

const folder = mkdtempSync(join(tmpdir(), "chromium-"));
const path = (name: string) => join(folder, name);
writeFileSync(path("chromium"), "no program");
for (const name of ["chromium-browser", "mine"]) {
  writeFileSync(path(name), "#!/bin/sh\n");
  chmodSync(path(name), 0o755);
}

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("the browser is the first of the usual names that can be executed", () => {
  expect(findChromium({ PATH: `/nowhere:${folder}` })).toBe(path("chromium-browser"));
});

test("CHROMIUM_PATH comes first if it can be executed", () => {
  expect(findChromium({ PATH: folder, CHROMIUM_PATH: path("mine") })).toBe(path("mine"));
  expect(findChromium({ PATH: folder, CHROMIUM_PATH: "/nowhere" })).toBe(path("chromium-browser"));
});

test("no browser is found if none is installed", () => {
  expect(findChromium({ PATH: "/nowhere" })).toBeUndefined();
  expect(findChromium({})).toBeUndefined();
});
