import { ANSWERED, type Consumer, type Project } from "../project.js";
import { versions } from "../versions.js";

const converse = { "converse.cjs": "converse.cjs" };
const bundle = ["node", "../node_modules/esbuild/bin/esbuild", "--bundle", "--log-level=warning"] as const;

/** A test in jest with a document around it: without Node's `fetch`, in part without `Response` and `TextDecoder`. */
function documentOf(name: string, base: string): Consumer {
  return {
    name,
    type: "commonjs",
    fixtures: { ...converse, "domEnvironment.cjs": "domEnvironment.cjs", "dom.test.cjs": "domTest.cjs" },
    settings: { "base.json": base, "jest.config.json": { testEnvironment: "./domEnvironment.cjs" } },
    // Not named `jest`, because jest gives every module a variable with that name.
    steps: [{ command: ["node", "../node_modules/jest/bin/jest.js"], says: ANSWERED }],
  };
}

/** What surrounds the client in other places than plain Node: an isolate, a document, another `fetch`. */
export const surroundingsProject: Project = {
  name: "surroundings",
  dependencies: {
    esbuild: versions.esbuild,
    jest: versions.jest,
    "jest-environment-jsdom": versions.jest,
    "@happy-dom/jest-environment": versions["@happy-dom/jest-environment"],
    miniflare: versions.miniflare,
    "node-fetch": versions["node-fetch"],
    "undici-6": `npm:undici@${versions.undici[6]}`,
    "undici-7": `npm:undici@${versions.undici[7]}`,
  },
  overrides: { "unrs-resolver": versions["unrs-resolver"] },
  consumers: [
    documentOf("jest-jsdom", "jest-environment-jsdom"),
    documentOf("jest-happy-dom", "@happy-dom/jest-environment"),
    {
      name: "other-fetches",
      type: "module",
      fixtures: { ...converse, "foreignFetch.mjs": "foreignFetch.mjs" },
      steps: [{ command: ["node", "foreignFetch.mjs"], says: ANSWERED }],
    },
    {
      name: "workers",
      type: "module",
      fixtures: { "worker.mjs": "worker.mjs", "workers.mjs": "workers.mjs" },
      steps: [
        { command: [...bundle, "--format=esm", "--outfile=out.mjs", "worker.mjs"] },
        { command: ["node", "workers.mjs"], says: /20 visitors answered/ },
      ],
    },
    {
      name: "edge",
      type: "module",
      fixtures: { ...converse, "edgeEntry.mjs": "edgeEntry.mjs", "edge.mjs": "edge.mjs" },
      steps: [
        {
          command: [...bundle, "--format=iife", "--global-name=client", "--outfile=out.js", "edgeEntry.mjs"],
        },
        { command: ["node", "edge.mjs"], says: ANSWERED },
      ],
    },
  ],
};
