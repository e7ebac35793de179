import { ANSWERED, type Project } from "../project.js";
import { versions } from "../versions.js";

const converse = { "converse.cjs": "converse.cjs" };
const calls = {
  ...converse,
  "shareLimits.cjs": "shareLimits.cjs",
  "calls.mjs": "calls.mjs",
  "calls.cjs": "calls.cjs",
};
const bundle = [
  "../node_modules/esbuild/bin/esbuild",
  "--bundle",
  "--minify",
  "--log-level=warning",
] as const;

/** JavaScript on the Node that runs the test: plain, as a command and in bundles. */
export const javascriptProject: Project = {
  name: "javascript",
  dependencies: { esbuild: versions.esbuild },
  consumers: [
    {
      name: "command",
      type: "module",
      fixtures: { ...converse, "command.mjs": "command.mjs" },
      steps: [{ command: ["node", "command.mjs"], says: ANSWERED }],
    },
    {
      name: "source-maps",
      type: "module",
      fixtures: { "stack.mjs": "stack.mjs" },
      // The caller is not one of our sources, so the name can only come from a source map.
      steps: [{ command: ["node", "--enable-source-maps", "stack.mjs"], says: /src[\\/]\w+\.ts:\d+/ }],
    },
    {
      name: "esbuild-esm",
      type: "module",
      fixtures: calls,
      steps: [
        { command: ["node", ...bundle, "--platform=node", "--format=esm", "--outfile=out.mjs", "calls.mjs"] },
        { command: ["node", "out.mjs"], says: ANSWERED },
      ],
    },
    {
      name: "esbuild-cjs",
      type: "module",
      fixtures: calls,
      steps: [
        { command: ["node", ...bundle, "--platform=node", "--format=cjs", "--outfile=out.cjs", "calls.cjs"] },
        { command: ["node", "out.cjs"], says: ANSWERED },
      ],
    },
    {
      name: "esbuild-browser",
      type: "module",
      fixtures: { "browser.mjs": "browser.mjs" },
      steps: [
        {
          command: [
            "node",
            ...bundle,
            "--platform=browser",
            "--format=esm",
            "--splitting",
            "--outdir=out",
            "browser.mjs",
          ],
        },
        // The bundle needs nothing of Node and creates a client.
        {
          command: ["node", "--eval", 'import("./out/browser.js").then(() => console.log(typeof segments))'],
          says: /object/,
        },
      ],
    },
    {
      name: "esbuild-unused",
      type: "module",
      fixtures: { "unused.mjs": "unused.mjs" },
      // Unused imports leave no code behind and cause no warning.
      steps: [
        { command: ["node", ...bundle, "--platform=node", "--format=esm", "unused.mjs"], says: /^\s*$/ },
      ],
    },
  ],
};
