import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { namePrefix } from "../contract-tests/wire/runNames.js";
import { startFile } from "../contract-tests/runner/testing/command.js";
import { oursIn, storesOfTests } from "../contract-tests/runner/testing/liveRun.js";
import { contractPackage } from "./package/contractPackage.js";
import { writeFiles } from "./package/packFiles.js";
import { filesIn, readPacked } from "./packageTest/tarball/pack.js";
import { readmeProblems } from "./packageTest/tarball/readmeProblems.js";
import { temporaryFolder } from "./package/testing/temporaryFolder.js";

jest.setTimeout(60_000);

const folder = temporaryFolder();
const state = temporaryFolder();
const storeOf = storesOfTests();
const TOKEN = "any0token0of0mine";
const ONE = ["--only", "listSegments.types", "--quiet"];

beforeAll(async () => {
  writeFiles(await contractPackage(process.cwd()), folder);
});

const start = (cwd: string, args: readonly string[], variables: Readonly<Record<string, string>> = {}) => {
  const own = { XDG_STATE_HOME: state, LOCALAPPDATA: state, BIGCOMMERCE_ACCESS_TOKEN: TOKEN };
  return startFile(join(folder, "cli.cjs"), args, { ...own, ...variables }, cwd);
};
const contract = (...call: Parameters<typeof start>) => start(...call).ended;
const containing = (text: string): unknown => expect.stringContaining(text);
const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
const reportIn = (cwd: string, name: string) => readFileSync(join(cwd, "contract-reports", name), "utf8");
const journals = () => {
  const path = join(state, "bigcommerce-segments-contract", "journals");
  return existsSync(path) ? readdirSync(path) : [];
};

test("the package has no dependency and no script, and is small", () => {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  for (const field of ["dependencies", "scripts", "devDependencies", "main"])
    expect(manifest).not.toHaveProperty(field);
  expect(manifest).toMatchObject({ engines: { node: ">=20.19" }, license: "MIT" });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const bytes = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  expect(bytes).toBeLessThan(2_000_000);
});

test("the README names nothing that is not in the package", () => {
  expect(readmeProblems(filesIn(folder), (file) => readPacked({ folder }, file))).toEqual([]);
});

test("help, version, a list of checks and a wrong flag need no server", async () => {
  const cwd = temporaryFolder();
  expect((await contract(cwd, ["--help"])).stdout).toContain("Examples:");
  expect((await contract(cwd, ["--version"])).stdout).toMatch(/^Segments contract \d+\.\d+\.\d+, spec /);
  expect((await contract(cwd, ["sweep", "--help"])).stdout).toMatch(/^Usage: \S+ sweep /);
  expect((await contract(cwd, ["store", "--list"])).stdout).toContain("listSegments.filter-ignored");
  const { code, stderr } = await contract(cwd, ["--readonly"]);
  expect({ code, stderr }).toMatchObject({
    code: 2,
    stderr: containing("'--readonly'; the nearest is --read-only."),
  });
  expect(readdirSync(cwd)).toEqual([]);
});

test("--store shows a green run, its first line the version, and leaves no journal", async () => {
  const cwd = temporaryFolder();
  const { code, stdout, stderr } = await contract(cwd, ["--store", "--only", "listSegments.types"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^Segments contract \d+\.\d+\.\d+, spec .+\nrun /);
  expect(stdout).toMatch(/^form: \d+ of \d+; state: not judged, /m);
  expect(JSON.parse(reportIn(cwd, "badge.json"))).toMatchObject({ message: "conforms in part" });
  expect(reportIn(cwd, "contract.html")).toContain("followAddress");
  expect(journals()).toEqual([]);
});

test("a store with a fault: exit code 1, and JUnit has the failure", async () => {
  const { environment, folder: reports } = await storeOf({ fault: "listSegments.filter-ignored" });
  const { BIGCOMMERCE_API_URL: url = "", BIGCOMMERCE_STORE_HASH: hash = "", ...rest } = environment;
  const args = ["--url", `${url}/stores/${hash}/v3/`, "--only", "listSegments.filter.one"];
  const { code, stdout } = await contract(temporaryFolder(), args, rest);
  expect({ code, stdout }).toMatchObject({ code: 1, stdout: containing("violates") });
  expect(readFileSync(join(reports, "junit.xml"), "utf8")).toMatch(/ failures="1"[^]*<failure /);
});

test("a welcome page and a closed port: exit code 2, and JUnit has an error", async () => {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html").end("<!doctype html><h1>Welcome</h1>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const cwd = temporaryFolder();
  const judged = () => contract(cwd, ["--url", `http://127.0.0.1:${port ?? ""}/v3`]);
  expect(await judged()).toMatchObject({
    code: 2,
    stderr: containing("an HTML page"),
  });
  expect(reportIn(cwd, "junit.xml")).toMatch(/ errors="1"[^]*<error [^>]*HTML page/);
  await new Promise((resolve) => server.close(resolve));
  expect(await judged()).toMatchObject({ code: 2, stderr: containing("no answer") });
  expect(reportIn(cwd, "junit.xml")).toMatch(/ errors="1"[^]*<error [^>]*no answer/);
  expect(JSON.parse(reportIn(cwd, "badge.json"))).toMatchObject({ message: "unjudged" });
});

test("an emulator in a container needs --allow-http, which the refusal names", async () => {
  const store = await storeOf({ hosts: ["emulator"] });
  const { port } = new URL(store.environment.BIGCOMMERCE_API_URL ?? "");
  const cwd = temporaryFolder({
    "lookup.cjs": `const dns = require("node:dns");
const { lookup } = dns;
dns.lookup = (name, ...rest) => lookup(name === "emulator" ? "127.0.0.1" : name, ...rest);`,
  });
  const variables = {
    ...store.environment,
    BIGCOMMERCE_API_URL: `http://emulator:${port}`,
    NODE_OPTIONS: `--require ${JSON.stringify(join(cwd, "lookup.cjs"))}`,
  };
  const refused = await contract(cwd, ONE, variables);
  expect(refused).toMatchObject({ code: 2, stderr: containing("--allow-http") });
  expect(store.requests).toEqual([]);
  const args = ["--only", "createSegments.client.on-the-wire", "--quiet", "--allow-http"];
  expect(await contract(cwd, args, variables)).toMatchObject({ code: 0, stderr: "" });
  expect(await contract(cwd, [...ONE, "--allow-http"], variables)).toMatchObject({ code: 0, stderr: "" });
});

test("a file of settings is found, and a wrong key is refused with its line, in reports too", async () => {
  const variables = { ...(await storeOf()).environment, CONTRACT_REPORTS: "" };
  const cwd = temporaryFolder();
  const config = join(cwd, "segments-contract.yaml");
  writeFileSync(config, "only: listSegments.types\nquiet: true\nwithout: rate-limits\n");
  const { code, stdout } = await contract(cwd, [], variables);
  expect({ code, stdout }).toMatchObject({
    code: 0,
    stdout: matching(/^conforms in what was judged: .+, without rate-limits; /),
  });
  writeFileSync(config, "only: listSegments.types\nread_only: true\n");
  const message = 'segments-contract.yaml:2: "read_only" is no key; the nearest is read-only.';
  expect(await contract(cwd, [], variables)).toEqual({ code: 2, stdout: "", stderr: `${message}\n` });
  expect(reportIn(cwd, "contract.md")).toContain(message);
});

test("the next run removes what a killed one left, wherever it runs", async () => {
  const store = await storeOf({ latencyMs: 100 });
  const { child, untilPrinted, ended } = start(temporaryFolder(), [], store.environment);
  const runId = await untilPrinted(/^run ([0-9a-f]{16}) /m);
  await store.call("POST", "/segments", [{ name: `${namePrefix(runId)}left` }]);
  child.kill("SIGKILL");
  await ended;
  expect(journals()).toEqual([`${runId}.json`]);
  const args = ["--only", "listSegments.types"];
  const { code, stdout } = await contract(temporaryFolder(), args, store.environment);
  expect({ code, stdout }).toMatchObject({
    code: 0,
    stdout: matching(/^cleaned up after a run that was killed: [1-9]\d* segments$/m),
  });
  expect(await oursIn(store)).toEqual([]);
  expect(journals()).toEqual([]);
});
