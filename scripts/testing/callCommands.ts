import { pathToFileURL } from "node:url";

/** The command lines that each command is called with. */
const COMMAND_LINES = [["--help"], ["--no-such-flag"], ["operand", "stray"]];

/** Calls a command in this process, so that all commands together load their modules once. */
async function call(script: string, args: readonly string[]) {
  const printed = { stdout: "", stderr: "" };
  console.log = (line) => (printed.stdout += `${String(line)}\n`);
  console.error = (line) => (printed.stderr += `${String(line)}\n`);
  process.argv = [process.execPath, script, ...args];
  process.exitCode = undefined;
  await import(`${pathToFileURL(script).href}?${args.join("+")}`);
  return { code: process.exitCode, ...printed };
}

const results = [];
// The arguments of this process are the paths of compiled commands.
for (const script of process.argv.slice(2)) {
  const ofScript = [];
  for (const args of COMMAND_LINES) ofScript.push(await call(script, args));
  results.push(ofScript);
}
process.exitCode = 0;
process.stdout.write(JSON.stringify(results));
