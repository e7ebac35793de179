import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parse } from "yaml";
import { isObject, resolvePointer, type JsonObject } from "../../contract-tests/spec/json.js";
import { actionOutputs } from "../../contract-tests/cli/action/outputs.js";

const FOLDER = ".github/workflows";
const read = (path: string) => readFileSync(path, "utf8");
const objectAt = (value: unknown, pointer: string): JsonObject => {
  const found = resolvePointer(value, pointer);
  if (!isObject(found)) throw new Error(`There is no object at ${pointer}.`);
  return found;
};
const stepsIn = (value: unknown, pointer: string) => Object.values(objectAt(value, pointer)).filter(isObject);

const action: unknown = parse(read("action.yml"));
const manifest: unknown = JSON.parse(read("package.json"));
const scripts = objectAt(manifest, "/scripts");
const version = String(resolvePointer(manifest, "/version"));
const written = ["scripts", "contract-tests", "src", "openapi", ".github"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path)),
  )
  .concat(readdirSync("."))
  .filter((path) => !path.includes("node_modules"));
const markdown = written.filter((path) => path.endsWith(".md"));
const workflows = readdirSync(FOLDER).map((name) => {
  const text = read(join(FOLDER, name));
  const jobs = Object.entries(objectAt(parse(text), "/jobs"));
  return { name, text, jobs: jobs.map(([, job]) => ({ job, steps: stepsIn(job, "/steps") })) };
});
const actionSteps = stepsIn(action, "/runs/steps");
const everyStep = [...actionSteps, ...workflows.flatMap(({ jobs }) => jobs.flatMap(({ steps }) => steps))];
const commands = everyStep.flatMap(({ run }) => (typeof run === "string" ? [run] : []));

test("the action has its documented inputs, and the outputs that the script writes", () => {
  expect(Object.keys(objectAt(action, "/inputs"))).toEqual([
    "access-token",
    "store-hash",
    "api-url",
    "url",
    "allow-http",
    "without",
    "allow",
    "deviations",
    "baseline",
    "tarball",
  ]);
  const written = Object.keys(actionOutputs(undefined, ""));
  expect(Object.keys(objectAt(action, "/outputs"))).toEqual(written);
  for (const name of written) {
    expect(resolvePointer(action, `/outputs/${name}/value`)).toBe(`\${{ steps.judge.outputs.${name} }}`);
  }
});

test("every input reaches the script as a variable, and every expression names an existing input", () => {
  const judge = actionSteps.find(({ id }) => id === "judge");
  const install = actionSteps.find(({ name }) => name === "Install the contract");
  expect(install?.run).toContain(`bigcommerce-segments-contract@${version}`);
  const given = [judge, install].flatMap((step) => Object.values(objectAt(step, "/env")));
  expect(given).toEqual(Object.keys(objectAt(action, "/inputs")).map((name) => `\${{ inputs.${name} }}`));
});

test("no shell text holds an expression, which could be a command", () => {
  expect(commands.length).toBeGreaterThan(3);
  for (const command of commands) expect(command).not.toContain("${{");
});

test("the npm scripts and files of the steps exist", () => {
  for (const command of commands) {
    for (const [, name = ""] of command.matchAll(/npm run (?:--\S+ )*([\w:-]+)/g)) {
      expect(Object.keys(scripts)).toContain(name);
    }
    for (const [path] of command.matchAll(/(?:^|(?<= ))(?:scripts|\.ci)\/[\w./-]+/g)) {
      expect([path, existsSync(path)]).toEqual([path, true]);
    }
  }
  expect(commands).toContain(".ci/run");
});

test("every action is pinned by commit, beside its version, and no example names a branch", () => {
  const used = everyStep.flatMap(({ uses }) => (typeof uses === "string" && uses !== "./" ? [uses] : []));
  const texts = [read("action.yml"), ...workflows.map(({ text }) => text)];
  const lines = texts.flatMap((text) => text.match(/uses: (?!\.\/).*/g) ?? []);
  expect(lines.map((line) => line.replace(/^uses: (\S+).*/, "$1")).sort()).toEqual(used.sort());
  const examples = markdown.flatMap((path) => read(path).match(/uses: (?!OWNER\/).*/g) ?? []);
  for (const line of [...lines, ...examples])
    expect(line).toMatch(/^uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  // One commit for each version, and one version of each action.
  expect(new Set(lines.map((line) => line.replace(/(?<=\/cache)\/\w+/, ""))).size).toBe(
    new Set(lines.map((line) => /[\w-]+\/[\w-]+/.exec(line)?.[0])).size,
  );
  const ours = markdown.flatMap((path) => read(path).match(/uses: OWNER\/.*/g) ?? []);
  for (const line of ours) expect(line).toBe(`uses: OWNER/bigcommerce-segments@v${version}`);
});

test("nothing that we write lets npx fetch a name that is not ours yet", () => {
  const texts = written.filter((path) => /\.(md|tsx?|[cm]?js|sh|ya?ml)$/.test(path));
  expect(texts.length).toBeGreaterThan(500);
  const fetching = texts.filter((path) =>
    /\b(?:npx|npm exec|npm x|bunx|pnpm dlx|yarn dlx)(?: -y| --yes| --)? bigcommerce-segments/.test(
      read(path),
    ),
  );
  expect(fetching).toEqual([]);
});

test("a release publishes the files that were proven, of a job that ran nothing else", () => {
  const { jobs: [build, prove, publish] = [] } = workflows.find(({ name }) => name === "release.yml") ?? {};
  const textOf = (job?: (typeof workflows)[number]["jobs"][number]) =>
    (job?.steps ?? []).map(({ run }) => run).join("\n");
  expect(textOf(build)).toContain("npm ci --ignore-scripts");
  expect(textOf(build)).not.toMatch(/test|\.ci\/run/);
  expect(textOf(prove)).toMatch(
    /sha256sum \*\.tgz[^]*\.ci\/run[^]*--tarball [^]*--contract [^]*sha256sum --check/,
  );
  expect(textOf(publish)).toMatch(/^test "\$\(sha256sum \*\.tgz\)" = "\$HASHES"\n[^]*--provenance/m);
  expect(JSON.stringify(publish?.job)).toContain("needs.prove.outputs.hashes");
});

test("every folder with a lockfile is kept up to date, and so are the actions", () => {
  const updates = objectAt(parse(read(".github/dependabot.yml")), "/updates");
  const folders = written.filter((path) => basename(path) === "package-lock.json").map(dirname);
  expect(Object.values(updates)).toMatchObject([
    {
      "package-ecosystem": "npm",
      directories: folders.map((folder) => (folder === "." ? "/" : `/${folder}`)).sort(),
    },
    { "package-ecosystem": "github-actions", directory: "/" },
  ]);
});

test("workflows use existing inputs and outputs of the action", () => {
  const calls = workflows.flatMap(({ jobs }) =>
    jobs.flatMap(({ job, steps }) =>
      steps.filter(({ uses }) => uses === "./").map((step) => ({ step, text: JSON.stringify(job) })),
    ),
  );
  expect(calls).toHaveLength(1);
  for (const { step, text } of calls) {
    const takes = objectAt(action, "/inputs");
    const given = objectAt(step, "/with");
    for (const name of Object.keys(given)) expect(Object.keys(takes)).toContain(name);
    for (const [name, input] of Object.entries(takes)) {
      if (isObject(input) && input.required === true) expect(Object.keys(given)).toContain(name);
    }
    const used = Array.from(text.matchAll(new RegExp(`steps\\.${String(step.id)}\\.outputs\\.(\\w+)`, "g")));
    expect(used.length).toBeGreaterThan(0);
    for (const [, name] of used) expect(Object.keys(objectAt(action, "/outputs"))).toContain(name);
    expect(given["access-token"]).toMatch(/^\$\{\{ secrets\.\w+ \}\}$/);
  }
});

test("the project is tested on every supported Node, with minimal permissions", () => {
  const nodes = workflows.flatMap(({ jobs }) =>
    jobs.map(({ job }) => resolvePointer(job, "/strategy/matrix/node")),
  );
  expect(nodes).toContainEqual(["20", "22", "24"]);
  for (const { text } of workflows)
    expect(objectAt(parse(text), "/permissions")).toEqual({ contents: "read" });
});
