import { readdirSync } from "node:fs";
import { ANSWERED } from "./project.js";
import { projects } from "./projects.js";

const all = projects("linux", "x64");
const consumers = all.flatMap((project) => project.consumers.map((consumer) => ({ project, consumer })));

/** Consumers that make real calls to the local store with a command that matches. */
const answering = (command: RegExp) =>
  consumers.filter(({ consumer }) =>
    consumer.steps.some((step) => step.says === ANSWERED && command.test(step.command.join(" "))),
  );

test("every project and every consumer has a name of its own, which is no folder of npm or of the test", () => {
  const names = [...all.map(({ name }) => name), ...consumers.map(({ consumer: { name } }) => `/${name}`)];
  expect(new Set(names).size).toBe(names.length);
  expect(names).not.toContain("/node_modules");
  // Folders of the unpacked package, of its archive and of the timed installation.
  for (const taken of ["package", "packed", "empty"]) expect(names).not.toContain(taken);
});

test("every fixture exists and is used", () => {
  const there = readdirSync("scripts/packageTest/fixtures");
  const used = new Set(consumers.flatMap(({ consumer }) => Object.values(consumer.fixtures)));
  expect([...used].sort()).toEqual(there.sort());
});

test("every version is exact", () => {
  for (const { dependencies, overrides } of all) {
    for (const version of Object.values({ ...dependencies, ...overrides })) {
      expect(version).toMatch(/^(npm:@?[\w./-]+@)?\d+\.\d+\.\d+$/);
    }
  }
});

test("every consumer proves something: the output of a step must match a pattern", () => {
  const idle = consumers.filter(({ consumer }) => !consumer.steps.some(({ says }) => says));
  expect(idle).toEqual([]);
});

describe.each(["node-20", "node-22", "node-24", "node-26", "bun", "deno"])("on %s", (runtime) => {
  test.each(["mjs", "cjs"])("JavaScript of .%s calls the store", (format) => {
    const program = new RegExp(`^\\.\\./node_modules/${runtime}/\\S+ (.* )?calls\\.${format}$`);
    const [found] = answering(program);
    expect(found?.project.dependencies).toHaveProperty(runtime);
    expect(found?.consumer.fixtures).toHaveProperty([`calls.${format}`]);
  });
});

test.each([
  ["jest, plain, CommonJS", "jest", /^node \S+\/jest\.js$/, /\.test\.cjs$/],
  ["jest, plain, ES modules", "jest", /^node --experimental-vm-modules \S+\/jest\.js$/, /\.test\.mjs$/],
  ["ts-jest", "ts-jest", /^node \S+\/jest\.js$/, /\.test\.ts$/],
  ["vitest", "vitest", /^node \S+\/vitest\.mjs run$/, /\.test\.ts$/],
  ["node:test on Node 20", "node-20", /\/node-20\/\S+ --test /, /\.test\.mjs$/],
  ["node:test on Node 26", "node-26", /\/node-26\/\S+ --test /, /\.test\.mjs$/],
])("%s calls the store from a test", (_, dependency, command, file) => {
  const found = answering(command).filter(({ project, consumer }) => {
    return (
      dependency in project.dependencies && Object.keys(consumer.fixtures).some((name) => file.test(name))
    );
  });
  expect(found).not.toEqual([]);
});

test.each(["out.mjs", "out.cjs"])("a bundle of esbuild, %s, calls the store", (file) => {
  const [found] = answering(new RegExp(`^node ${file.replace(".", "\\.")}$`));
  expect(found?.consumer.steps[0]?.command.join(" ")).toMatch(
    new RegExp(`esbuild --bundle .*--outfile=${file.replace(".", "\\.")}`),
  );
});

test("the command of the package is run", () => {
  expect(answering(/^node command\.mjs$/)).toHaveLength(1);
});

test.each([
  ["workers", "miniflare", /20 visitors answered after 12 whose calls were cut off/],
  ["edge", "esbuild", ANSWERED],
  ["other-fetches", "node-fetch", ANSWERED],
  ["other-fetches", "undici-6", ANSWERED],
  ["other-fetches", "undici-7", ANSWERED],
  ["other-fetches-undici-8", "undici-8", ANSWERED],
  ["mocks", "msw", ANSWERED],
  ["mocks", "nock", ANSWERED],
  ["mocks-undici-8", "undici-8", ANSWERED],
  ["jest-jsdom", "jest-environment-jsdom", ANSWERED],
  ["jest-happy-dom", "@happy-dom/jest-environment", ANSWERED],
])("the client makes calls in %s, with %s", (name, dependency, says) => {
  const found = consumers.find(({ consumer }) => consumer.name === name);
  expect(found?.project.dependencies).toHaveProperty([dependency]);
  expect(found?.consumer.steps.at(-1)?.says).toEqual(says);
});
