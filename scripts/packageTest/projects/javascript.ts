import { ANSWERED, type Project } from "../project.js";
import { versions } from "../versions.js";

const converse = { "converse.cjs": "converse.cjs" };
const calls = { ...converse, "calls.mjs": "calls.mjs", "calls.cjs": "calls.cjs" };
const bundle = [
  "../node_modules/esbuild/bin/esbuild",
  "--bundle",
  "--minify",
  "--log-level=warning",
] as const;

/** JavaScript on this Node: as it is, from the shell, and in bundles. */
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
      // The frame of the caller is no source of ours, so that the name must come from a map.
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
        // It starts outside a bundle of Node, and has made a client.
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
      // What is imported and not used leaves nothing behind, and nobody is told of it.
      steps: [
        { command: ["node", ...bundle, "--platform=node", "--format=esm", "unused.mjs"], says: /^\s*$/ },
      ],
    },
  ],
};
