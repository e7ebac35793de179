import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import runner from "jest-runner";

const Runner = runner.default ?? runner;

/**
 * Runs the test files that load the fewest modules first, and stops after the first that fails.
 *
 * So the test of the changed module runs first, and most mutants die in it. Stryker by itself would run all files to
 * the end.
 */
export default class NearestFirst extends Runner {
  async runTests(tests, watcher, options) {
    this.on("test-file-success", ([, result]) => {
      if (result.numFailingTests > 0) watcher.setState({ interrupted: true });
    });
    const size = new Map(tests.map(({ path }) => [path, reached(path).size]));
    const ordered = [...tests].sort((one, other) => size.get(one.path) - size.get(other.path));
    return super.runTests(ordered, watcher, options);
  }
}

const imports = new Map();

function reached(path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  if (!imports.has(path)) imports.set(path, importsOf(path));
  for (const next of imports.get(path)) reached(next, found);
  return found;
}

function importsOf(path) {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/from "(\.[^"]+)\.js"/g)]
    .map(([, name]) => resolve(dirname(path), `${name}.ts`))
    .filter((file) => existsSync(file));
}
