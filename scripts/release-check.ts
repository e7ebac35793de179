import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { isObject } from "../src/isObject.js";
import { releaseProblems } from "./release/releaseProblems.js";
import { runCommand } from "../contract-tests/cli/runCommand.js";

function versionOf(part: unknown): string {
  return isObject(part) && typeof part.version === "string" ? part.version : "(none)";
}

function check(tag: string): number {
  const manifest: unknown = JSON.parse(readFileSync("package.json", "utf8"));
  const spec: unknown = parse(readFileSync("openapi/openapi.yaml", "utf8"));
  const problems = releaseProblems({
    tag,
    version: versionOf(manifest),
    specVersion: versionOf(isObject(spec) ? spec.info : undefined),
    changelog: readFileSync("CHANGELOG.md", "utf8"),
  });
  for (const problem of problems) console.error(problem);
  if (problems.length === 0) console.log(`${tag} may be released.`);
  return problems.length > 0 ? 1 : 0;
}

await runCommand({
  usage: `Usage: npm run release:check -- TAG
Checks that tag, version and changelog agree.`,
  options: {},
  operand: "TAG",
  run: (_flags, tag) => check(tag),
});
