import { ANSWERED, type Consumer, type Project } from "../project.js";
import { runtimes } from "../runtimes.js";
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

/** The global `fetch` mocked by msw and nock, and undici by its own mock. */
function mocked(name: string, program: string, ...undicis: readonly string[]): Consumer {
  return {
    name,
    type: "module",
    fixtures: { "mocks.mjs": "mocks.mjs" },
    steps: [{ command: [program, "mocks.mjs", ...undicis], says: ANSWERED }],
  };
}

/** The `fetch` of node-fetch and of some versions of undici; its dispatchers, a proxy included. */
function foreign(name: string, program: string, ...undicis: readonly string[]): Consumer {
  return {
    name,
    type: "module",
    fixtures: { ...converse, "foreignFetch.mjs": "foreignFetch.mjs", "proxy.mjs": "proxy.mjs" },
    steps: [{ command: [program, "foreignFetch.mjs", ...undicis], says: ANSWERED }],
  };
}

/** What surrounds the client in other places than plain Node: an isolate, a document, another `fetch`. */
export function surroundingsProject(platform: string, arch: string): Project {
  // Undici 8 needs a later Node than the one that runs the test.
  const [later] = runtimes(platform, arch).filter(({ name }) => name === "node-24");
  if (!later) throw new Error("There is no Node 24.");
  const program = `../node_modules/${later.alias}/${later.program}`;
  return {
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
      "undici-8": `npm:undici@${versions.undici[8]}`,
      [later.alias]: later.specifier,
      msw: versions.msw,
      nock: versions.nock,
    },
    overrides: { "unrs-resolver": versions["unrs-resolver"] },
    consumers: [
      documentOf("jest-jsdom", "jest-environment-jsdom"),
      documentOf("jest-happy-dom", "@happy-dom/jest-environment"),
      foreign("other-fetches", "node", "undici-6", "undici-7"),
      foreign("other-fetches-undici-8", program, "undici-8"),
      mocked("mocks", "node", "undici-6", "undici-7"),
      mocked("mocks-undici-8", program, "undici-8"),
      {
        name: "workers",
        type: "module",
        fixtures: { "worker.mjs": "worker.mjs", "workers.mjs": "workers.mjs" },
        steps: [
          { command: [...bundle, "--format=esm", "--outfile=out.mjs", "worker.mjs"] },
          {
            command: ["node", "workers.mjs"],
            says: /20 visitors answered after 12 whose calls were cut off/,
          },
        ],
      },
      {
        name: "edge",
        type: "module",
        fixtures: { ...converse, "edgeEntry.mjs": "edgeEntry.mjs", "edge.mjs": "edge.mjs" },
        steps: [
          {
            command: [
              ...bundle,
              "--format=iife",
              "--global-name=client",
              "--outfile=out.js",
              "edgeEntry.mjs",
            ],
          },
          { command: ["node", "edge.mjs"], says: ANSWERED },
        ],
      },
    ],
  };
}
