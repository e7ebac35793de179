import { join } from "node:path";
import { systemClock } from "../src/time/systemClock.js";
import { writeJournal } from "../contract-tests/live/journal.js";
import { namePrefix } from "../contract-tests/wire/runNames.js";
import { run } from "../contract-tests/runner/testing/command.js";
import { startWatchedStore, type WatchedStore } from "../contract-tests/runner/testing/startWatchedStore.js";

jest.setTimeout(60_000);

const OLD = `${namePrefix("0123456789abcdef")}old`;
const YOUNG = `${namePrefix("0123456789abcdef")}young`;
const AT_WORK_RUN = "aaaaaaaaaaaaaaaa";
const AT_WORK = `${namePrefix(AT_WORK_RUN)}at work`;
const FOREIGN = ["Loyal Customers", "contract-2024-renewals"];

let aheadMs = 0;
let store: WatchedStore;
const create = (...names: string[]) =>
  store.call(
    "POST",
    "/segments",
    names.map((name) => ({ name })),
  );
const sweep = (args: readonly string[] = [], environment: Record<string, string> = {}) =>
  run("contract-sweep", args, { ...store.environment, ...environment });

beforeEach(async () => {
  aheadMs = 0;
  // Only the clock of the store moves, so ages by the clock of this process would be wrong.
  store = await startWatchedStore({ clock: { ...systemClock, now: () => Date.now() + aheadMs } });
  const { BIGCOMMERCE_API_URL: origin = "", BIGCOMMERCE_STORE_HASH: storeHash = "" } = store.environment;
  const journal = {
    origin,
    path: `/stores/${storeHash}/v3`,
    runId: AT_WORK_RUN,
    pid: process.pid,
    startedAt: "",
  };
  writeJournal(join(store.folder, "journals"), journal);
  await create(...FOREIGN, OLD, AT_WORK);
  // A little more than two hours: the store rounds its time to seconds.
  aheadMs = 7_260_000;
  await create(YOUNG);
});
afterEach(() => store.close());

test("leftovers older than an hour are listed, and nothing is deleted", async () => {
  const { code, stdout, stderr } = await sweep();
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^left behind \(--yes deletes them\):\n\S+\tcontract-0123456789abcdef-old\t2 h$/m);
  expect(stdout).toContain("left alone, since their run is still at work");
  for (const name of FOREIGN) expect(stdout).not.toContain(name);
  expect(await store.names()).toEqual([...FOREIGN, OLD, AT_WORK, YOUNG]);
  expect(store.requests.filter((request) => !request.startsWith("GET"))).toEqual([]);
});

test("--yes deletes them, and --all the younger ones too", async () => {
  expect(await sweep(["--yes"])).toMatchObject({ code: 0 });
  expect(await store.names()).toEqual([...FOREIGN, AT_WORK, YOUNG]);
  expect(await sweep(["--yes", "--all"])).toMatchObject({ code: 0 });
  expect(await store.names()).toEqual([...FOREIGN, AT_WORK]);
  expect(await sweep(["--yes", "--all"])).toMatchObject({ code: 0 });
});

test.each<[string, readonly string[], Record<string, string>]>([
  ["BIGCOMMERCE_ACCESS_TOKEN is missing", [], { BIGCOMMERCE_ACCESS_TOKEN: "" }],
  ["was answered 401. The token is not valid there", [], { BIGCOMMERCE_ACCESS_TOKEN: "wrong0token" }],
  ["contradict each other", ["--yes"], { CONTRACT_ALLOW: "read" }],
  ["Unknown option '--yess'", ["--yess"], {}],
])("%s: exit code 2, and nothing is deleted", async (message, args, environment) => {
  const { code, stderr } = await sweep(args, environment);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain("    at ");
  expect(await store.names()).toHaveLength(5);
});
