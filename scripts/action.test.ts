import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Layer } from "../src/store/storeContext.js";
import { resolvePointer } from "../contract-tests/spec/json.js";
import { schemaErrors } from "../contract-tests/report/testing/schemaErrors.js";
import { storesOfTests, teapot } from "../contract-tests/runner/testing/liveRun.js";
import type { WatchedOptions } from "../contract-tests/runner/testing/startWatchedStore.js";
import { runStep } from "./action/runStep.js";
import { contractPackage } from "./package/contractPackage.js";
import { packFiles } from "./package/packFiles.js";
import { temporaryFolder } from "./package/testing/temporaryFolder.js";

jest.setTimeout(60_000);

const storeOf = storesOfTests();
const temporary = temporaryFolder();

// Without a network, and without anything of this repository.
beforeAll(async () => {
  const tarball = await packFiles(await contractPackage(process.cwd()), temporary);
  const runner = { RUNNER_TEMP: temporary, GITHUB_WORKSPACE: temporary, npm_config_offline: "true" };
  const installed = await runStep("Install the contract", { tarball: basename(tarball) }, runner);
  expect(installed).toMatchObject({ code: 0, stderr: "" });
});

const HEREDOC = /^(\w+)<<(\S+)\n([^]*?)\n\2\n/gm;

// Sets the variables of a CI runner, and reads its files as the runner does.
async function step(
  options: WatchedOptions,
  layer?: Layer,
  change: Record<string, string> = {},
  isRunner = true,
) {
  const store = await storeOf(options, layer);
  const workspace = temporaryFolder();
  const [summary, output] = [join(workspace, "summary.md"), join(workspace, "output")];
  for (const path of [summary, output]) writeFileSync(path, "");
  const {
    BIGCOMMERCE_API_URL: url = "",
    BIGCOMMERCE_STORE_HASH: hash = "",
    BIGCOMMERCE_ACCESS_TOKEN: token = "",
  } = store.environment;
  const inputs = { "access-token": token, "store-hash": hash, "api-url": url, ...change };
  const ended = await runStep("Judge", inputs, {
    ...(isRunner && { GITHUB_ACTIONS: "true" }),
    RUNNER_TEMP: temporary,
    XDG_STATE_HOME: temporary,
    GITHUB_WORKSPACE: workspace,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_OUTPUT: output,
  });
  const report = (name: string) => readFileSync(join(workspace, "contract-reports", name), "utf8");
  const outputs = readFileSync(output, "utf8");
  return {
    ...ended,
    store,
    token,
    workspace,
    report,
    summary: readFileSync(summary, "utf8"),
    outputs: Object.fromEntries(
      Array.from(outputs.matchAll(HEREDOC), ([, name = "", , value = ""]): [string, string] => [name, value]),
    ),
    annotations: ended.stdout.split("\n").filter((line) => /^::(error|warning|notice) /.test(line)),
    // Everything that is shown, except the line that makes the runner mask the token.
    shown: [ended.stdout.replace(`::add-mask::${token}\n`, ""), ended.stderr, outputs],
  };
}

const lines = readFileSync("openapi/openapi.yaml", "utf8").split("\n");

test("a store that conforms: exit code 0, summary, outputs and reports, and the token nowhere", async () => {
  const ended = await step({});
  expect({ code: ended.code, stderr: ended.stderr }).toEqual({ code: 0, stderr: "" });
  const report: unknown = JSON.parse(ended.report("contract.json"));
  expect(ended.outputs).toEqual({
    verdict: "conforms",
    passed: String(resolvePointer(report, "/totals/pass")),
    failed: "0",
    skipped: String(resolvePointer(report, "/totals/skip")),
    report: join(ended.workspace, "contract-reports"),
  });
  expect(ended.summary).toBe(`${ended.report("contract.md")}\n`);
  expect(ended.summary).toContain("## ✅ Segments contract: conforms");
  expect(schemaErrors(report)).toEqual([]);
  expect(ended.annotations).toEqual([]);
  expect(ended.stdout.startsWith(`::add-mask::${ended.token}\n`)).toBe(true);
  const files = ["contract.json", "contract.md", "contract.html", "junit.xml", "checks.log"].map(
    ended.report,
  );
  for (const text of [...ended.shown, ended.summary, ...files]) expect(text).not.toContain(ended.token);
});

test("a wrong status: exit code 1, and an error at the statement of the spec", async () => {
  const ended = await step({}, teapot, { allow: "read" });
  expect(ended.code).toBe(1);
  expect(ended.outputs).toMatchObject({ verdict: "violates" });
  expect(Number(ended.outputs.failed)).toBeGreaterThan(0);
  expect(ended.summary).toContain("**`listSegments.authentication.wrong-token`**");
  const error = ended.annotations.find((line) =>
    line.includes("title=listSegments.authentication.wrong-token "),
  );
  const [, number] = /^::error file=openapi\/openapi\.yaml,line=(\d+),title=/.exec(error ?? "") ?? [];
  expect(lines[Number(number) - 1]).toBe("    XAuthToken:");
  expect(schemaErrors(JSON.parse(ended.report("contract.json")))).toEqual([]);
  for (const text of [...ended.shown, ended.summary]) expect(text).not.toContain(ended.token);
});

test("an ignored filter: every error about it points at the parameter", async () => {
  const ended = await step({ fault: "listSegments.filter-ignored" });
  expect(ended.code).toBe(1);
  const errors = ended.annotations.filter((line) => line.includes("title=listSegments.filter."));
  expect(errors).not.toEqual([]);
  for (const error of errors) {
    const [, number] = /,line=(\d+),/.exec(error) ?? [];
    expect(lines[Number(number) - 1]).toContain('- name: "id:in"');
  }
});

test("a wrong token: exit code 2, and the summary says why", async () => {
  const ended = await step({}, undefined, { "access-token": "wrong0token" });
  expect(ended.code).toBe(2);
  expect(ended.outputs).toMatchObject({ verdict: "unjudged", passed: "0", failed: "0", skipped: "0" });
  expect(ended.summary).toContain("Segments contract: unjudged");
  expect(ended.summary).toBe(`${ended.report("contract.md")}\n`);
  expect(ended.summary).toContain("was answered 401. The token is not valid there");
  expect(ended.stderr).toContain("was answered 401. The token is not valid there");
  for (const text of [ended.summary, ended.stderr, ended.stdout.replace("::add-mask::wrong0token\n", "")])
    expect(text).not.toContain("wrong0token");
});

test("paths are relative to the workspace, and without a runner nothing is masked", async () => {
  const ended = await step({}, undefined, { deviations: "ci/missing.yaml" }, false);
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain(join(ended.workspace, "ci/missing.yaml"));
  expect(ended.stdout).not.toContain("::add-mask::");
  expect(ended.store.requests).toEqual([]);
});

test("a url and what a server leaves out reach the command", async () => {
  const ended = await step({}, undefined, {
    url: "http://emulator:4010/stores/abc123/v3",
    without: "state, authentication",
  });
  expect(ended).toMatchObject({ code: 2, outputs: { verdict: "unjudged" } });
  expect(ended.stderr).toContain("--allow-http");
});
