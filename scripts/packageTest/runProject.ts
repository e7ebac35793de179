import { mkdirSync, copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Consumer, Project, Step } from "./project.js";
import { install } from "./install.js";
import { checked, type Result } from "./result.js";
import { runCommand } from "./runCommand.js";

const FIXTURES = "scripts/packageTest/fixtures";

/**
 * Makes a project out of the packed package and runs its consumers, one after the other.
 *
 * @param project - What to install and to run.
 * @param root - Folder that the project gets a folder in.
 * @param tarball - The packed package.
 * @returns One result for the installation and one for every consumer.
 */
export async function runProject(project: Project, root: string, tarball: string): Promise<Result[]> {
  const folder = join(root, project.name);
  const installed = await checked(`${project.name}: install`, async () => {
    mkdirSync(folder);
    const { name, overrides = {} } = project;
    const dependencies = { ...project.dependencies, "bigcommerce-segments": `file:${tarball}` };
    writeJson(join(folder, "package.json"), { name, private: true, dependencies, overrides });
    await install(folder, ["--prefer-offline"]);
    return "";
  });
  const results = [installed];
  for (const consumer of project.consumers) {
    const name = `${project.name}: ${consumer.name}`;
    results.push(
      installed.verdict === "passed"
        ? await checked(name, () => runConsumer(consumer, join(folder, consumer.name)))
        : { name, verdict: "not run", seconds: 0, detail: "its project could not be installed" },
    );
  }
  return results;
}

async function runConsumer(consumer: Consumer, folder: string): Promise<string> {
  mkdirSync(folder);
  const { name, type, fixtures, settings = {}, steps } = consumer;
  writeJson(join(folder, "package.json"), { name, private: true, type });
  for (const [file, content] of Object.entries(settings)) writeJson(join(folder, file), content);
  for (const [file, fixture] of Object.entries(fixtures)) {
    copyFileSync(join(FIXTURES, fixture), join(folder, file));
  }
  for (const step of steps) await runStep(step, folder);
  return "";
}

async function runStep({ command, env, says }: Step, folder: string): Promise<void> {
  const { code, output } = await runCommand(command, folder, env);
  const told = `${command.join(" ")}\n${output.trim()}`;
  if (code !== 0) throw new Error(`ended with ${code}: ${told}`);
  if (says && !says.test(output)) throw new Error(`does not say ${String(says)}: ${told}`);
}

function writeJson(path: string, content: unknown): void {
  writeFileSync(path, `${JSON.stringify(content, undefined, 2)}\n`);
}
