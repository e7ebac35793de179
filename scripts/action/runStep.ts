import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { isObject, resolvePointer } from "../../contract-tests/spec/json.js";
import { execute, type Execution } from "../samples/execute.js";

/** Variables of this process that a step must not inherit. */
const OURS = /^((BIGCOMMERCE|CONTRACT|GITHUB|RUNNER)_.*|NO_COLOR|FORCE_COLOR|NODE_OPTIONS)$/;

/** Runs a step of `action.yml` as a runner does: in bash, with the inputs in its variables. */
export function runStep(
  name: string,
  inputs: Readonly<Record<string, string>>,
  runner: Readonly<Record<string, string>>,
): Promise<Execution> {
  const action: unknown = parse(readFileSync("action.yml", "utf8"));
  const steps = Object.values(resolvePointer(action, "/runs/steps") ?? {}).filter(isObject);
  const step = steps.find((one) => one.name === name);
  if (typeof step?.run !== "string" || step.shell !== "bash") throw new Error(`There is no step "${name}".`);
  const given = isObject(step.env) ? Object.entries(step.env) : [];
  const variables = given.map(([variable, expression]): [string, string] => {
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(String(expression))?.[1] ?? "";
    const fallback = resolvePointer(action, `/inputs/${input}/default`);
    return [variable, inputs[input] ?? (typeof fallback === "string" ? fallback : "")];
  });
  const inherited = Object.entries(process.env).filter(([variable]) => !OURS.test(variable));
  return execute(
    "bash",
    ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run],
    {
      ...Object.fromEntries([...inherited, ...variables]),
      ...runner,
    },
    runner.GITHUB_WORKSPACE,
  );
}
