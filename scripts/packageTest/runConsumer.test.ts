import { join } from "node:path";
import { temporaryFolder } from "../package/testing/temporaryFolder.js";
import { installProject } from "./install.js";
import type { Consumer, Step } from "./project.js";
import { runCommand } from "./runCommand.js";
import { runConsumer } from "./runConsumer.js";

const consumer = (name: string, step: Step, rest: Partial<Consumer> = {}): Consumer => ({
  name,
  type: "module",
  fixtures: {},
  steps: [step],
  ...rest,
});

const says = /answered/;

/** A package that must not run its install script. */
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
  await runCommand(["tar", "-czf", archive, "package"], folder);
  return archive;
}

let folder = "";

beforeAll(async () => {
  const project = { name: "trial", dependencies: {}, consumers: [] };
  folder = await installProject(project, temporaryFolder(), await tarball());
});

test.each([
  consumer("well", { command: ["node", "--eval", 'console.log("answered")'], says }),
  consumer(
    "made",
    {
      command: ["node", "--print", 'require("./made.json").of + typeof require("./copied.cjs").converse'],
      says: /settingsfunction/,
    },
    {
      settings: { "made.json": { of: "settings" } },
      fixtures: { "copied.cjs": "converse.cjs" },
      type: "commonjs",
    },
  ),
  consumer("using", { command: ["node", "--input-type=module", "--eval", 'import "bigcommerce-segments"'] }),
])("$name runs with its files and with the package", async (well) => {
  await expect(runConsumer(well, folder)).resolves.toBeUndefined();
});

test.each([
  {
    ...consumer("silent", { command: ["node", "--eval", ""], says }),
    reason: /^does not say \/answered\/: node --eval/,
  },
  {
    ...consumer("ending", {
      command: ["node", "--eval", 'console.log("answered"); process.exitCode = 3'],
      says,
    }),
    reason: /^ended with 3: node --eval .*\nanswered$/,
  },
])("$name is refused", async ({ reason, ...failing }) => {
  await expect(runConsumer(failing, folder)).rejects.toThrow(reason);
});
