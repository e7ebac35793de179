import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checks } from "../contract-tests/checks/index.js";
import { schemaErrors } from "../contract-tests/report/testing/schemaErrors.js";
import { run, start } from "../contract-tests/runner/testing/command.js";

jest.setTimeout(60_000);

const contract = (...args: string[]) => run("contract", args);
const folder = mkdtempSync(join(tmpdir(), "reports-"));
const startContract = () => start("contract", [], { CONTRACT_REPORTS: folder });
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const LISTENING = /prism mocks the spec at (\S+)/;

test("--list prints a line for each check and runs nothing", async () => {
  const { code, stdout } = await contract("--list");
  expect(code).toBe(0);
  expect(stdout.trimEnd().split("\n")).toEqual(checks.map(({ id, requirement }) => `${id}\t${requirement}`));
});

test.each([
  [["--only", "nothing"], 'No check has an id that begins with "nothing".'],
  [["--onyl", "listSegments"], "Unknown option '--onyl'"],
  [["listSegments"], "Unexpected argument 'listSegments'"],
])("%j is refused with exit code 2 and says why", async (args, reason) => {
  const { code, stderr } = await contract(...args);
  expect(code).toBe(2);
  expect(stderr).toContain(reason);
  expect(stderr).toContain("Usage:");
  expect(stderr).not.toContain("    at ");
});

test("a run on both targets writes a report that its schema allows, and every view of it", async () => {
  const args = ["--only", "listSegments.client.", "--quiet"];
  const { code, stdout, stderr } = await run("contract", args, { CONTRACT_REPORTS: folder });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(
    /^conforms in what was judged: checks under listSegments\.client\.; \d+ passed, 0 failed, \d+ skipped\n$/,
  );
  expect(schemaErrors(JSON.parse(readFileSync(join(folder, "contract.json"), "utf8")))).toEqual([]);
  for (const name of ["contract.html", "contract.md", "junit.xml"]) {
    expect(readFileSync(join(folder, name), "utf8")).toContain("listSegments");
  }
});

test("Ctrl-C stops the mock and ends with 130", async () => {
  const { child, untilPrinted, ended } = startContract();
  const url = await untilPrinted(LISTENING);
  await untilPrinted(/the local store is at/);
  await expect(fetch(`${url}/segments`)).resolves.toMatchObject({ status: 401 });
  child.kill("SIGINT");
  expect(await ended).toMatchObject({ code: 130 });
  await expect(fetch(`${url}/segments`)).rejects.toThrow("fetch failed");
});

test("the mock ends with a run that was killed with -9", async () => {
  const { child, untilPrinted } = startContract();
  const url = await untilPrinted(LISTENING);
  child.kill("SIGKILL");
  const answers = () =>
    fetch(`${url}/segments`).then(
      () => true,
      () => false,
    );
  while (await answers()) await new Promise(setImmediate);
});
