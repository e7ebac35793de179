import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { givenSettings, withConfig } from "./contractFlags.js";

const folder = mkdtempSync(join(tmpdir(), "config-"));
const config = join(folder, "mine.yaml");
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const settings = (text: string, ...args: string[]) => {
  writeFileSync(config, text);
  return givenSettings(withConfig({ config }, args));
};

test("a file holds settings, and flags win", () => {
  const text = "url: http://emulator:1/a\nallow-http: true\nread-only: true\nwithout: [state, rate-limits]\n";
  const inFile = { url: "http://emulator:1/a", allowsHttp: true, isReadOnly: true };
  expect(settings(text)).toMatchObject({ ...inFile, without: ["state", "rate-limits"] });
  const args = ["--url", "http://127.0.0.1:2", "--without", "authentication"];
  expect(settings(text, ...args)).toMatchObject({
    ...inFile,
    url: "http://127.0.0.1:2",
    without: ["authentication"],
  });
});

test("the command line alone lists checks, and starts a store", () => {
  expect(() => settings("list: true")).toThrow('mine.yaml:1: "list" is no key');
  expect(() => settings("store: true")).toThrow('mine.yaml:1: "store" is no key');
});

test("something that cannot be left out is refused with the nearest that can", () => {
  expect(() => settings("", "--without", "rate-limit")).toThrow(
    'not "rate-limit"; the nearest is rate-limits.',
  );
});
