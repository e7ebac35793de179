import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { StartedStore } from "../../src/store/serveStore.js";

/** Sends requests of a Node program for the vendor to the store, and refuses all others. */
const PRELOAD = `
const { fetch } = globalThis;
globalThis.fetch = async (input, init) => {
  const isRequest = input instanceof Request;
  const url = String(isRequest ? input.url : input);
  const target = url.replace("https://api.bigcommerce.com/", process.env.BIGCOMMERCE_API_URL + "/");
  if (!target.startsWith("http://127.0.0.1:")) throw new Error("The local store is not at " + target);
  return fetch(isRequest ? new Request(target, input) : target, init);
};
`;

/** Does the same for curl: it comes before the real curl in PATH. */
const CURL = `#!/usr/bin/env bash
PATH="\${PATH#*${delimiter}}"
exec curl --disable --noproxy "*" --proto "=http" "\${@/#https:\\/\\/api.bigcommerce.com/$BIGCOMMERCE_API_URL}"
`;

/** An npx that knows the generator of the types. */
const NPX = `#!/usr/bin/env bash
[ "$1" = openapi-typescript ] && exec "node_modules/.bin/$1" "\${@:2}"
exit 127
`;

const node = `exec "${process.execPath}" --import tsx`;
/** The commands of the packages, which only applications install. */
const COMMANDS = {
  "bigcommerce-segments-store": `#!/usr/bin/env bash\n${node} scripts/store/bin.ts "$@"\n`,
  "bigcommerce-segments-contract": `#!/usr/bin/env bash
[ "\${1-}" = store ] && ${node} scripts/store.ts "\${@:2}"
exec "${process.execPath}" scripts/run.mjs scripts/contract-live.ts "$@"
`,
};

/** Runs programs as they are printed, on a local store instead of the vendor. */
export interface Sandbox {
  /** An empty folder for programs. */
  folder: string;
  /** The variables of a program that reaches a store. */
  environmentFor: (store: StartedStore) => NodeJS.ProcessEnv;
}

/** Makes a sandbox in a folder of the repository, the content of which is removed. */
export function createSandbox(folder: string): Sandbox {
  const preload = resolve(folder, "preload.mjs");
  const programs = resolve(folder, "bin");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(programs, { recursive: true });
  writeFileSync(preload, PRELOAD);
  for (const [name, text] of Object.entries({ curl: CURL, npx: NPX, ...COMMANDS })) {
    writeFileSync(`${programs}/${name}`, text);
    chmodSync(`${programs}/${name}`, 0o755);
  }
  return {
    folder,
    environmentFor: ({ url, storeHash, accessToken }) => {
      const { PATH = "", ...inherited } = process.env;
      return {
        ...inherited,
        // Colours would change the output.
        NO_COLOR: "1",
        FORCE_COLOR: undefined,
        PATH: `${programs}${delimiter}${PATH}`,
        NODE_OPTIONS: `--import ${pathToFileURL(preload).href}`,
        BIGCOMMERCE_API_URL: url,
        BIGCOMMERCE_STORE_HASH: storeHash,
        BIGCOMMERCE_ACCESS_TOKEN: accessToken,
      };
    },
  };
}
