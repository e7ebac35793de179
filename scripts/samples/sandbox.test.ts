import { startArrangedStore, type ArrangedStore } from "./arrange.js";
import { startInBackground } from "./background.js";
import { execute } from "./execute.js";
import { createSandbox } from "./sandbox.js";

// Processes are slow on a busy machine.
jest.setTimeout(60_000);

const { environmentFor } = createSandbox("reports/sandbox-test");
let store: ArrangedStore;
beforeAll(async () => {
  store = await startArrangedStore();
});
afterAll(() => store.close());

const run = (code: string) => execute(process.execPath, ["-e", code], environmentFor(store));
const shell = (code: string) => execute("bash", ["-euc", code], environmentFor(store));

test("a request for the vendor reaches the store, by URL and by Request", async () => {
  const { stdout } = await run(`
    const url = "https://api.bigcommerce.com/stores/" + process.env.BIGCOMMERCE_STORE_HASH + "/v3/segments";
    const answers = [fetch(url), fetch(new Request(url, { headers: { "x-auth-token": process.env.BIGCOMMERCE_ACCESS_TOKEN } }))];
    Promise.all(answers).then((all) => console.log(all.map(({ status }) => status).join()));
  `);
  expect(stdout).toBe("401,200\n");
});

test("so does one of curl", async () => {
  const { stdout } = await shell(
    'curl -s "https://api.bigcommerce.com/stores/$BIGCOMMERCE_STORE_HASH/v3/segments"',
  );
  expect(stdout).toBe("X-Auth-Token header is required");
});

test("other requests fail", async () => {
  const { code, stderr } = await run('fetch("https://vendor.example/")');
  expect(code).toBe(1);
  expect(stderr).toContain("The local store is not at https://vendor.example/");
  expect((await shell("curl -s https://vendor.example/")).code).not.toBe(0);
});

test("a command in the background ends with all processes that it started", async () => {
  const code = 'tail -f /dev/null & echo "started"; wait';
  const { printed, stop } = await startInBackground(code, environmentFor(store));
  expect(printed).toBe("started\n");
  // Resolves when every process that holds its output has ended.
  await stop();
});

test("a command that ends before it prints anything is reported with its reason", async () => {
  const started = startInBackground("echo no such store >&2; exit 1", environmentFor(store));
  await expect(started).rejects.toThrow("no such store");
});
