/** @jest-config-loader esbuild-register */
import type { Config } from "jest";

const project = {
  testEnvironment: "node",
  // Without them jest crawls the whole folder before it runs anything.
  roots: ["<rootDir>/src", "<rootDir>/contract-tests", "<rootDir>/scripts"],
  transform: {
    "(\\.(tsx?|mjs)|/marked\\.esm\\.js)$": [
      "ts-jest",
      // jest runs CommonJS: ts-jest gets module settings of its own, tsconfig.json stays what the sources are written for.
      {
        tsconfig: {
          module: "CommonJS",
          moduleResolution: "node10",
          target: "ES2022",
          isolatedModules: true,
          esModuleInterop: true,
          jsx: "react-jsx",
          jsxImportSource: "preact",
          allowJs: true,
        },
      },
    ],
  },
  // Preact and marked come as ES modules alone.
  transformIgnorePatterns: ["/node_modules/(?!(preact|marked)/)"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
} satisfies Config;

export default {
  // No test waits for time; a busy machine may still take six times as long as an idle one. Of a project jest ignores it.
  testTimeout: 30_000,
  // Most of the time goes into processes that tests wait for: leaving a core free would waste it.
  maxWorkers: "100%",
  projects: [
    {
      ...project,
      displayName: "unit",
      testMatch: ["<rootDir>/{src,contract-tests,scripts}/**/*.test.{ts,tsx}"],
      testPathIgnorePatterns: [
        "<rootDir>/contract-tests/contract.test.ts",
        "<rootDir>/scripts/packageTest/(package|contract).test.ts",
      ],
    },
    {
      ...project,
      displayName: "package",
      testMatch: ["<rootDir>/scripts/packageTest/{package,contract}.test.ts"],
    },
  ],
} satisfies Config;
