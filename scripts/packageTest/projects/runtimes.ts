import { ANSWERED, type Consumer, type Project } from "../project.js";
import { runtimes, type Runtime } from "../runtimes.js";

const converse = { "converse.cjs": "converse.cjs" };
const shared = { ...converse, "shareLimits.cjs": "shareLimits.cjs" };
const formats = { esm: "calls.mjs", cjs: "calls.cjs" };

function consumersOf({ name, alias, program, version, flags }: Runtime): Consumer[] {
  const path = `../node_modules/${alias}/${program}`;
  const isIt = {
    command: [path, "--version"],
    says: new RegExp(`(^|\\D)${version.replaceAll(".", "\\.")}\\b`),
  } as const;
  const calls = Object.entries(formats).map(([format, file]): Consumer => ({
    name: `${name}-${format}`,
    type: "module",
    fixtures: { ...shared, [file]: file },
    steps: [isIt, { command: [path, ...flags, file], says: ANSWERED }],
  }));
  if (flags.length > 0 || alias === "bun") return calls;
  return [
    ...calls,
    {
      name: `${name}-node-test`,
      type: "module",
      fixtures: { ...converse, "calls.test.mjs": "nodeTest.mjs" },
      steps: [{ command: [path, "--test", "--test-reporter=tap", "calls.test.mjs"], says: ANSWERED }],
    },
    {
      name: `${name}-entries`,
      type: "module",
      fixtures: { "entries.mjs": "entries.mjs" },
      steps: [{ command: [path, "entries.mjs"], says: /9 entries answered/ }],
    },
  ];
}

/** JavaScript in both module formats on every runtime. */
export function runtimeProjects(platform: string, arch: string): Project[] {
  const all = runtimes(platform, arch);
  return [
    {
      name: "runtimes",
      dependencies: Object.fromEntries(all.map(({ alias, specifier }) => [alias, specifier])),
      consumers: all.flatMap(consumersOf),
    },
  ];
}
