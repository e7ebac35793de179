import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Consumer } from "./project.js";
import { runCommand } from "./runCommand.js";

const FIXTURES = "scripts/packageTest/fixtures";

/** Runs the steps of a consumer in a folder of its project. Throws if one fails or does not print what it must. */
export async function runConsumer(consumer: Consumer, project: string): Promise<void> {
  const { name, type, fixtures, settings, steps } = consumer;
  const folder = join(project, name);
  mkdirSync(folder);
  const written = { "package.json": { name, private: true, type }, ...settings };
  for (const [file, content] of Object.entries(written)) {
    writeFileSync(join(folder, file), JSON.stringify(content));
  }
  for (const [file, fixture] of Object.entries(fixtures)) {
    copyFileSync(join(FIXTURES, fixture), join(folder, file));
  }
  for (const { command, says } of steps) {
    const output = await runCommand(command, folder);
    if (says && !says.test(output))
      throw new Error(`does not say ${String(says)}: ${command.join(" ")}\n${output.trim()}`);
  }
}
