import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import type { StartedStore } from "../src/store/serveStore.js";
import { startStore } from "../src/store/startStore.js";

const FOLDER = "reports/readme";
const blocks = [...readFileSync("README.md", "utf8").matchAll(/^```ts\n(.*?)^```$/gms)].map(
  ([, code = ""]) => code,
);

/** Sends to the local store what a block sends to the vendor: the blocks stay as they are printed. */
const PRELOAD = `
const fetch = globalThis.fetch;
globalThis.fetch = (url, init) =>
  fetch(url.replace("https://api.bigcommerce.com", process.env.BIGCOMMERCE_API_URL), init);
`;

let store: StartedStore;

beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/preload.mjs`, PRELOAD);
  writeFileSync(
    `${FOLDER}/tsconfig.json`,
    JSON.stringify({ extends: "../../tsconfig.json", include: ["*.ts"] }),
  );
  blocks.forEach((code, index) => {
    writeFileSync(`${FOLDER}/block${index}.ts`, code);
  });
  store = await startStore();
});

afterAll(() => store.close());

test("the README has a block for each section on the client", () => {
  expect(blocks).toHaveLength(5);
});

// Not awaited at once: the store answers from this process.
const run = promisify(execFile);

test("its blocks compile", async () => {
  const { stdout } = await run(process.execPath, [
    "node_modules/typescript/bin/tsc",
    "--noEmit",
    "-p",
    FOLDER,
  ]);
  expect(stdout).toBe("");
}, 60_000);

test.each(blocks.map((code, index) => [index, code.includes("not a token")] as const))(
  "block %i runs as printed",
  async (index, isRefused) => {
    const args = ["--import", `./${FOLDER}/preload.mjs`, "--import", "tsx", `${FOLDER}/block${index}.ts`];
    const { stderr } = await run(process.execPath, args, {
      env: {
        ...process.env,
        BIGCOMMERCE_API_URL: store.url,
        BIGCOMMERCE_STORE_HASH: store.storeHash,
        BIGCOMMERCE_ACCESS_TOKEN: store.accessToken,
      },
    });
    // The block on errors makes one; the others have nothing to complain of.
    expect(stderr).toMatch(isRefused ? /^401 / : /^$/);
  },
  30_000,
);
