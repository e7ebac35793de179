import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { StartedStore } from "../../src/store/serveStore.js";

/** Takes a program of Node to the store where it asks for the vendor, and nowhere else. */
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

/** The same for curl: a curl that stands before the true one in the path of programs. */
const CURL = `#!/usr/bin/env bash
PATH="\${PATH#*${delimiter}}"
exec curl --disable --noproxy "*" --proto "=http" "\${@/#https:\\/\\/api.bigcommerce.com/$BIGCOMMERCE_API_URL}"
`;

/** A npx that knows the command of the package: installed it is in an application alone. */
const NPX = `#!/usr/bin/env bash
[ "$1" = bigcommerce-segments-store ] || exit 127
exec "${process.execPath}" --import tsx scripts/store/bin.ts "\${@:2}"
`;

/** Where programs run as they are printed, and reach a local store in place of the vendor. */
export interface Sandbox {
  /** Folder for what is to run, made anew. */
  folder: string;
  /** Variables of a program that is to reach a store. */
  environmentFor: (store: StartedStore) => NodeJS.ProcessEnv;
}

/**
 * Makes a sandbox.
 *
 * @param folder Path relative to the repository; what it holds is removed.
 */
export function createSandbox(folder: string): Sandbox {
  const preload = resolve(folder, "preload.mjs");
  const programs = resolve(folder, "bin");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(programs, { recursive: true });
  writeFileSync(preload, PRELOAD);
  for (const [name, text] of Object.entries({ curl: CURL, npx: NPX })) {
    writeFileSync(`${programs}/${name}`, text);
    chmodSync(`${programs}/${name}`, 0o755);
  }
  return {
    folder,
    environmentFor: ({ url, storeHash, accessToken }) => {
      const { PATH = "", ...inherited } = process.env;
      return {
        ...inherited,
        // Colours would be part of what is printed.
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
