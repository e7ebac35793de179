import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startPrism } from "../../contract-tests/targets/prism.js";
import { CONTRACT_PACKAGE } from "../package/contractPackage.js";
import { contractArchive, runContract } from "./contractRun.js";
import { install } from "./install.js";
import { runCommand } from "./runCommand.js";
import { runtimes } from "./runtimes.js";
import { measureInstallation } from "./tarball/installation.js";
import { filesIn, readPacked } from "./tarball/pack.js";
import { readmeProblems } from "./tarball/readmeProblems.js";

jest.setTimeout(3_600_000);

const { PACKAGE_TEST_ROOT: root = "" } = process.env;
if (root === "") throw new Error("Use `npm run package:test`, which packs the contract first.");
const archive = contractArchive(root);
const empty = join(root, "contract-empty");
const nodes = runtimes(process.platform, process.arch).filter(({ name }) => name.startsWith("node-"));
const command = join(empty, "node_modules", ".bin", CONTRACT_PACKAGE);
const variables = { XDG_STATE_HOME: join(root, "state"), BIGCOMMERCE_ACCESS_TOKEN: "any0token" };
const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);
const contract = (...args: readonly string[]) => runContract([command, ...args], empty, variables);

beforeAll(async () => {
  console.log(await measureInstallation(empty, archive, { seconds: 5, bytes: 2_000_000 }));
});

test("contract: the archive has no problem that publint knows", async () => {
  await runCommand(["node", "node_modules/publint/src/cli.js", "run", "--strict", archive], ".");
});

test("contract: its README names nothing that is not in it", () => {
  const folder = join(empty, "node_modules", CONTRACT_PACKAGE);
  expect(readmeProblems(filesIn(folder), (file) => readPacked({ folder }, file))).toEqual([]);
});

test("contract: the installed command says its version, and shows a green run", async () => {
  expect(await contract("--version")).toMatchObject({ code: 0 });
  const { code, output } = await contract("--store");
  expect({ code, output }).toEqual({ code: 0, output: matching(/^conforms: /m) });
});

test("contract: a Prism mock conforms in what it does not leave out", async () => {
  const prism = await startPrism(join(root, "prism.log"));
  const left = ["state", "authentication", "unique-names"];
  try {
    const flags = left.flatMap((name) => ["--without", name]);
    const { code, output } = await contract("--url", prism.target.baseUrl, ...flags);
    expect(output).toContain("without state, authentication, unique-names; ");
    expect(code).toBe(0);
  } finally {
    await prism.stop();
  }
  expect(readFileSync(join(empty, "contract-reports", "badge.json"), "utf8")).toContain("conforms in part");
});

test.each(nodes)("contract: $name", async ({ alias, specifier, program, version }) => {
  const folder = join(root, `contract-${alias}`);
  mkdirSync(folder);
  const dependencies = { [alias]: specifier, [CONTRACT_PACKAGE]: `file:${archive}` };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, dependencies }));
  await install(folder, ["--prefer-offline"]);
  const node = join(folder, "node_modules", alias, program);
  const cli = join(folder, "node_modules", CONTRACT_PACKAGE, "cli.cjs");
  expect((await runContract([node, "--version"], folder, variables)).output.trim()).toBe(`v${version}`);
  const { code, output } = await runContract([node, cli, "--store", "--quiet"], folder, variables);
  expect({ code, output }).toEqual({ code: 0, output: matching(/^conforms: /) });
});
