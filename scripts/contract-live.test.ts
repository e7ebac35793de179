import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checks } from "../contract-tests/checks/index.js";
import { run } from "../contract-tests/runner/testing/command.js";
import { live, storesOfTests, teapot } from "../contract-tests/runner/testing/liveRun.js";
import type { WatchedStore } from "../contract-tests/runner/testing/startWatchedStore.js";

jest.setTimeout(60_000);

const storeOf = storesOfTests();

function deviationsIn(store: WatchedStore, check: string): string {
  const path = join(store.folder, "known.yaml");
  writeFileSync(path, `- check: ${check}\n  reason: A teapot.\n`);
  return path;
}

describe("one message and exit code 2", () => {
  test("if a variable is missing, which the message names, before any request", async () => {
    const store = await storeOf();
    const { code, stdout, stderr } = await live(store, [], { BIGCOMMERCE_STORE_HASH: "" });
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^BIGCOMMERCE_STORE_HASH is missing: .+\n$/);
    expect(store.requests).toEqual([]);
  });

  test.each([
    ["was answered 401", () => "wrong0token"],
    ["was answered 403", (store: WatchedStore) => store.scopelessToken],
  ])("if the first read %s", async (message, token) => {
    const store = await storeOf();
    const { code, stdout, stderr } = await live(store, [], { BIGCOMMERCE_ACCESS_TOKEN: token(store) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(stderr).not.toContain(token(store));
    expect(store.requests).toHaveLength(1);
  });

  test("if the host cannot be reached, and every report says so in place of the earlier one", async () => {
    const store = await storeOf();
    const report = (name: string) => join(store.folder, name);
    for (const name of ["contract.json", "contract.html"]) writeFileSync(report(name), "earlier");
    const { code, stdout, stderr } = await live(store, [], { BIGCOMMERCE_API_URL: "http://127.0.0.1:1" });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^GET http:\/\/127\.0\.0\.1:1\/stores\/\w+\/v3\/segments got no answer: .+\n$/);
    for (const name of ["contract.html", "contract.md", "junit.xml"])
      expect(readFileSync(report(name), "utf8")).toContain("unjudged: GET http://127.0.0.1:1/");
    expect(readFileSync(report("junit.xml"), "utf8")).toMatch(/ errors="1"[^]*<error /);
    expect(existsSync(report("contract.json"))).toBe(false);
  });

  test("if the store is too full, before any write", async () => {
    const store = await storeOf({ behaviour: { segmentsAtFirst: 950 } });
    const { code, stderr } = await live(store);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^The store is too full: .+\n$/);
    expect(store.requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
  });

  test("if the first write is refused", async () => {
    const store = await storeOf({ variant: "read-only-token" });
    const { code, stdout, stderr } = await live(store, ["--only", "createSegments."]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^The first write was answered 403: .+CONTRACT_ALLOW=read\.\n$/);
    expect(stdout).not.toContain("failed");
    expect(store.journals()).toEqual([]);
  });

  test("if a deviation names no check", async () => {
    const store = await storeOf();
    const known = { CONTRACT_DEVIATIONS: deviationsIn(store, "listSegments.nothing") };
    const { code, stderr } = await live(store, [], known);
    expect(code).toBe(2);
    expect(stderr).toContain('names "listSegments.nothing", which is no check');
    expect(store.requests).toEqual([]);
  });
});

test("--list prints a line for each check and needs no store", async () => {
  const { code, stdout } = await run("contract-live", ["--list"]);
  expect(code).toBe(0);
  expect(stdout.trimEnd().split("\n")).toHaveLength(checks.length);
});

test("a read-only run writes nothing and says why", async () => {
  const store = await storeOf();
  const { code, stdout } = await live(store, [], { CONTRACT_ALLOW: "read" });
  expect(code).toBe(0);
  expect(stdout).toContain("the run is read-only (--read-only or CONTRACT_ALLOW=read)");
  expect(store.requests.filter((request) => !/^(?:GET|HEAD) /.test(request))).toEqual([]);
});

test("a known deviation is excused", async () => {
  const store = await storeOf({}, teapot);
  const known = { CONTRACT_DEVIATIONS: deviationsIn(store, "listSegments.authentication.wrong-token") };
  const { code, stdout } = await live(store, ["--only", "listSegments.authentication."], known);
  expect(code).toBe(0);
  expect(stdout).toContain("listSegments.authentication.wrong-token: known deviation: A teapot.");
});

test("a known deviation that is gone turns red", async () => {
  const store = await storeOf();
  const known = { CONTRACT_DEVIATIONS: deviationsIn(store, "listSegments.types") };
  const { code, stdout } = await live(store, ["--only", "listSegments.types"], known);
  expect(code).toBe(1);
  expect(stdout).toContain("the check passes; take it off the list");
});

test("--quiet prints the ids of what failed, and the last line", async () => {
  const store = await storeOf({}, teapot);
  const args = ["--only", "listSegments.authentication.wrong-token", "--quiet"];
  const { code, stdout } = await live(store, args);
  expect({ code, stdout }).toEqual({
    code: 1,
    stdout: "listSegments.authentication.wrong-token\nviolates: 3 passed, 1 failed, 8 skipped\n",
  });
});

test("--quiet prints the last line alone if nothing failed", async () => {
  const store = await storeOf();
  const { code, stdout, stderr } = await live(store, ["--only", "listSegments.types", "--quiet"]);
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: "conforms in what was judged: checks under listSegments.types; 6 passed, 0 failed, 6 skipped\n",
    stderr: "",
  });
});

test("colours are for terminals, and elsewhere on request", async () => {
  const store = await storeOf();
  const args = ["--only", "listSegments.types", "--quiet"];
  const { stdout } = await live(store, args, { FORCE_COLOR: "1", NO_COLOR: "" });
  expect(stdout).toBe(
    "\u001B[32mconforms\u001B[39m in what was judged: checks under listSegments.types; 6 passed, 0 failed, 6 skipped\n",
  );
});

test("violations are annotated at the spec in GitHub Actions, elsewhere only on request", async () => {
  const store = await storeOf({}, teapot);
  const args = ["--only", "listSegments.authentication."];
  expect((await live(store, args)).stdout).not.toContain("::error");
  const inRunner = await live(store, args, { GITHUB_ACTIONS: "true" });
  expect(inRunner.stdout).toMatch(
    /^::error file=openapi\/openapi\.yaml,line=\d+,title=listSegments\.authentication/m,
  );
  expect((await live(store, [...args, "--annotations"])).stdout).toContain("::error");
});
