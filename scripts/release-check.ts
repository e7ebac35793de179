import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { isObject } from "../src/isObject.js";
import { releaseProblems } from "./release/releaseProblems.js";

const USAGE = "Usage: npm run release:check -- TAG";

function versionOf(part: unknown): string {
  return isObject(part) && typeof part.version === "string" ? part.version : "(none)";
}

const [tag, ...others] = process.argv.slice(2);
if (tag === undefined || others.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
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
  process.exitCode = problems.length > 0 ? 1 : 0;
}
