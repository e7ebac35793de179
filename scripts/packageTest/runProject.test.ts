import { join } from "node:path";
import { temporaryFolder } from "../package/testing/temporaryFolder.js";
import type { Consumer, Step } from "./project.js";
import { runCommand } from "./runCommand.js";
import { runProject } from "./runProject.js";

const consumer = (name: string, step: Step, rest: Partial<Consumer> = {}): Consumer => ({
  name,
  type: "module",
  fixtures: {},
  steps: [step],
  ...rest,
});

const says = /answered/;
const consumers = [
  consumer("well", { command: ["node", "--eval", 'console.log("answered")'], says }),
  consumer("silent", { command: ["node", "--eval", ""], says }),
  consumer("ending", { command: ["node", "--eval", 'console.log("answered"); process.exitCode = 3'], says }),
  consumer(
    "made",
    { command: ["node", "--print", 'require("./made.json").of + require("./copied.cjs").constructor.name'] },
    {
      settings: { "made.json": { of: "settings" } },
      fixtures: { "copied.cjs": "converse.cjs" },
      type: "commonjs",
    },
  ),
  consumer("using", { command: ["node", "--input-type=module", "--eval", 'import "bigcommerce-segments"'] }),
];

/** A package that says what it is made of when it is installed, and must not be asked to. */
async function tarball(): Promise<string> {
  const folder = temporaryFolder({
    "package/package.json": JSON.stringify({
      name: "bigcommerce-segments",
      version: "0.0.0",
      scripts: { postinstall: "exit 1" },
      exports: "./index.js",
    }),
    "package/index.js": "",
  });
  const archive = join(folder, "package.tgz");
  expect(await runCommand(["tar", "-czf", archive, "package"], folder)).toMatchObject({ code: 0 });
  return archive;
}

test("each consumer has the package and a result of its own", async () => {
  const results = await runProject(
    { name: "trial", dependencies: {}, consumers },
    temporaryFolder(),
    await tarball(),
  );
  expect(results.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
    "trial: install passed",
    "trial: well passed",
    "trial: silent failed",
    "trial: ending failed",
    "trial: made passed",
    "trial: using passed",
  ]);
  const [, , silent, ending] = results.map(({ detail }) => detail);
  expect(silent).toMatch(/^does not say \/answered\/: node --eval/);
  expect(ending).toMatch(/^ended with 3: node --eval .*\nanswered$/);
});

test("where the project cannot be installed, no consumer is run", async () => {
  const root = temporaryFolder();
  const results = await runProject(
    { name: "trial", dependencies: {}, consumers },
    root,
    join(root, "none.tgz"),
  );
  const [installed, ...others] = results.map(({ verdict }) => verdict);
  expect(installed).toBe("failed");
  expect(others).toEqual(consumers.map(() => "not run"));
});
