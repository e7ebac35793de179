import { ANSWERED, type Consumer, type Project } from "../project.js";
import { versions } from "../versions.js";

// Not named `jest`, because jest gives every module a variable with that name.
const jestProgram = "../node_modules/jest/bin/jest.js";
const converse = { "converse.cjs": "converse.cjs" };
const compilerOptions = { target: "ES2022", lib: ["ES2022"], strict: true, skipLibCheck: false };

function tsJest(name: string, module: object): Consumer {
  return {
    name,
    type: "commonjs",
    fixtures: { "typedCalls.ts": "typedCalls.ts", "calls.test.ts": "tsJestTest.ts" },
    settings: {
      "jest.config.json": { testEnvironment: "node", transform: { "\\.ts$": ["ts-jest", {}] } },
      "tsconfig.json": { compilerOptions: { ...compilerOptions, ...module, types: ["node"] } },
    },
    steps: [{ command: ["node", jestProgram], says: ANSWERED }],
  };
}

/** The local store in tests of applications. */
export const testRunnerProjects: readonly Project[] = [
  {
    name: "jest",
    dependencies: {
      jest: versions.jest,
      "@jest/globals": versions.jest,
      "ts-jest": versions["ts-jest"],
      typescript: versions.typescript["5.9"],
      "@types/node": versions["@types/node"],
    },
    overrides: { "unrs-resolver": versions["unrs-resolver"] },
    consumers: [
      {
        name: "jest-cjs",
        type: "commonjs",
        fixtures: { ...converse, "calls.test.cjs": "jestTest.cjs" },
        settings: { "jest.config.json": { testEnvironment: "node" } },
        steps: [{ command: ["node", jestProgram], says: ANSWERED }],
      },
      {
        name: "jest-esm",
        type: "module",
        fixtures: { ...converse, "calls.test.mjs": "jestTest.mjs" },
        settings: { "jest.config.json": { testEnvironment: "node", transform: {} } },
        steps: [{ command: ["node", "--experimental-vm-modules", jestProgram], says: ANSWERED }],
      },
      tsJest("ts-jest-nodenext", { module: "NodeNext", moduleResolution: "NodeNext" }),
      // Still common in applications. It reads only `types` and `typesVersions` of package.json.
      tsJest("ts-jest-node10", { module: "CommonJS", moduleResolution: "node10" }),
    ],
  },
  {
    name: "vitest",
    dependencies: { vitest: versions.vitest },
    consumers: [
      {
        name: "vitest",
        type: "module",
        fixtures: { "typedCalls.ts": "typedCalls.ts", "calls.test.ts": "vitestTest.ts" },
        steps: [{ command: ["node", "../node_modules/vitest/vitest.mjs", "run"], says: ANSWERED }],
      },
    ],
  },
];
