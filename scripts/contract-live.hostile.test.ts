import { execFileSync } from "node:child_process";
import { lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Layer } from "../src/store/storeContext.js";
import { run } from "../contract-tests/runner/testing/command.js";
import { live, storesOfTests } from "../contract-tests/runner/testing/liveRun.js";
import { namePrefix } from "../contract-tests/wire/runNames.js";

jest.setTimeout(60_000);

const storeOf = storesOfTests();

const POISON =
  "\u001B[2J \u009B31m \u061C\u200B\u202E\u{E0041} ##vso[task.complete] ##teamcity[buildStop] ##[add-mask]a\n::error::owned";
const CHECKS = ["--only", "listSegments.authentication."];

// Answers a wrong token with poison.
const poisonous: Layer = (request, next, { credentials }) => {
  if (request.headers["x-auth-token"] === credentials.accessToken) return next(request);
  const json = { status: POISON, title: POISON, [POISON]: POISON };
  return Promise.resolve({ status: 401, headers: { "x-poison": "##vso[task.complete]" }, json });
};

test("no output of a run obeys what a server answers", async () => {
  const store = await storeOf({}, poisonous);
  const { code, stdout, stderr } = await live(store, CHECKS, { GITHUB_ACTIONS: "true" });
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(stdout).toContain("⟨U+009B⟩31m ⟨U+061C⟩⟨U+200B⟩⟨U+202E⟩⟨U+E0041⟩");
  const [badge, ...others] = store.reportTexts();
  expect(others.length).toBeGreaterThanOrEqual(5);
  // The badge holds words of our own alone.
  expect(badge).toMatch(/^\{"schemaVersion":1,[\w":, ]+\}\n$/);
  for (const text of [stdout, ...others]) {
    expect(text).toContain("task.complete");
    expect(text).not.toMatch(/##\w*\[/);
    expect(text.replaceAll("⚠️", "")).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cf}\p{DI}]/u);
  }
  expect(stdout.match(/^\s*::(?!error file=).*/gm)).toBeNull();
});

test("an answer that ends a run is no command either", async () => {
  const store = await storeOf({}, () => Promise.resolve({ status: 500, headers: {}, text: POISON }));
  const { code, stdout, stderr } = await live(store, CHECKS);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).not.toMatch(/##\w*\[|^\s*::|(?![\t\n])[\p{Cc}\p{Cf}\p{DI}]/mu);
});

test("a sweep prints rows of ours, and obeys nothing in them", async () => {
  const row = {
    id: POISON,
    name: namePrefix("0123456789abcdef") + POISON,
    created_at: "2024-01-01T00:00:00Z",
  };
  const json = { data: [row], meta: { pagination: { total: 1, per_page: 250, total_pages: 1 } } };
  const store = await storeOf({}, () => Promise.resolve({ status: 200, headers: {}, json }));
  const { code, stdout, stderr } = await run("contract-sweep", ["--yes"], store.environment);
  expect(code).toBe(2);
  expect(stdout).toContain("⟨U+009B⟩31m");
  expect(stderr).toMatch(/⟨U\+009B⟩31m .+ is still there: its id cannot stand in a filter\n$/);
  expect(stdout + stderr).not.toMatch(/##\w*\[|^\s*::|(?![\t\n])[\p{Cc}\p{Cf}\p{DI}]/mu);
});

test("reports replace links, and a FIFO among the journals is named and left alone", async () => {
  const store = await storeOf();
  const at = (name: string) => join(store.folder, name);
  writeFileSync(at("other"), "of others");
  const names = ["jest.log", "contract.json", "contract.html", "contract.md", "junit.xml", "badge.json"];
  for (const name of names) symlinkSync(at("other"), at(name));
  mkdirSync(at("journals"));
  execFileSync("mkfifo", [at("journals/\u009B31m.json")]);
  const { code, stderr } = await live(store, CHECKS);
  expect(code).toBe(0);
  expect(stderr).toBe(`${at("journals/⟨U+009B⟩31m.json")} is no journal of a run; it is left alone.\n`);
  expect(readFileSync(at("other"), "utf8")).toBe("of others");
  expect(names.filter((name) => !lstatSync(at(name)).isFile())).toEqual([]);
  expect(lstatSync(at("journals/\u009B31m.json")).isFIFO()).toBe(true);
  // A later run reads every file of the folder.
  execFileSync("rm", [at("journals/\u009B31m.json")]);
});

test("a folder of journals that is a link is refused before any write", async () => {
  const store = await storeOf();
  mkdirSync(join(store.folder, "elsewhere"));
  symlinkSync("elsewhere", join(store.folder, "journals"));
  const { code, stderr } = await live(store, CHECKS);
  expect(code).toBe(2);
  expect(stderr).toMatch(/journals is a link: remove it, journals are kept in a folder\.\n$/);
  expect(store.requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
});
