import { join } from "node:path";
import { installProject, NotRunError } from "./install.js";
import type { Project } from "./project.js";
import { projects } from "./projects.js";
import { runCommand } from "./runCommand.js";
import { runConsumer } from "./runConsumer.js";
import { compareSurface } from "./surface/compare.js";
import { contentProblems } from "./tarball/contents.js";
import { measureInstallation } from "./tarball/installation.js";
import { packedIn, readPacked } from "./tarball/pack.js";
import { readmeProblems } from "./tarball/readmeProblems.js";
import { judgeSizes, measureSizes } from "./tarball/sizes.js";

// Each command has a limit of its own, which says what was too slow.
jest.setTimeout(3_600_000);

const { PACKAGE_TEST_ROOT: root = "" } = process.env;
if (root === "") throw new Error("Use `npm run package:test`, which packs the package first.");
const packed = packedIn(root);
const all = projects(process.platform, process.arch);

/** Commands that judge a packed package by their exit code, without the path of the archive. */
const linters = {
  publint: ["node_modules/publint/src/cli.js", "run", "--strict"],
  // Data has no types that could be wrong, and attw cannot read YAML.
  attw: [
    "node_modules/@arethetypeswrong/cli/dist/index.js",
    "--no-emoji",
    "--no-color",
    "--exclude-entrypoints",
    "./openapi.yaml",
    "./openapi.json",
    "./openapi.safe.yaml",
    "./openapi.safe.json",
    "--",
  ],
} as const;

// Alone, because it measures time: the concurrent tests start after the others.
test("package: install in an empty folder", async () => {
  console.log(await measureInstallation(join(root, "empty"), packed.archive));
});

test("package: contents", () => {
  expect(contentProblems(packed.files, (file) => readPacked(packed, file))).toEqual([]);
});

test("package: its README names nothing that is not in it", () => {
  expect(readmeProblems(packed.files, (file) => readPacked(packed, file))).toEqual([]);
});

test("package: sizes", async () => {
  console.log(judgeSizes(await measureSizes(packed)));
});

test("package: public surface", () => {
  console.log(compareSurface(packed));
});

test.concurrent.each(Object.entries(linters))("package: %s", async (_, command) => {
  await runCommand(["node", ...command, packed.archive], ".");
});

const folders = new Map<Project, Promise<string>>();

/** Installs a project once for all of its consumers. */
function installed(project: Project): Promise<string> {
  const folder = folders.get(project) ?? installProject(project, root, packed.archive);
  folders.set(project, folder);
  return folder;
}

test.concurrent.each(all)("$name: install", async (project) => {
  await installed(project);
});

test.concurrent.each(all.flatMap((project) => project.consumers.map((consumer) => ({ project, consumer }))))(
  "$project.name: $consumer.name",
  async ({ project, consumer }) => {
    const folder = await installed(project).catch(() => {
      throw new NotRunError("its project could not be installed");
    });
    await runConsumer(consumer, folder);
  },
);
