import { statSync } from "node:fs";
import { join } from "node:path";
import type { Layer } from "../src/store/storeContext.js";
import { writeJournal } from "../contract-tests/live/journal.js";
import { namePrefix } from "../contract-tests/wire/runNames.js";
import { live, oursIn, startLive, storesOfTests, teapot } from "../contract-tests/runner/testing/liveRun.js";

jest.setTimeout(60_000);

const storeOf = storesOfTests();

test("a whole run keeps its limits, changes nothing of others and shows no token", async () => {
  const store = await storeOf({ variant: "prefilled" });
  const before = [
    await store.call("GET", "/segments?limit=250"),
    await store.call("GET", "/shopper-profiles"),
  ];
  const { code, stdout, stderr } = await live(store);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(`\n${store.requests.length} requests, at most 300\n`);
  expect(store.requests.length).toBeLessThanOrEqual(300);
  expect(stdout.split("\n").length).toBeLessThanOrEqual(80);
  expect(statSync(join(store.folder, "contract.html")).size).toBeLessThanOrEqual(300_000);
  expect(store.mostInFlight()).toBeLessThanOrEqual(10);
  expect([
    await store.call("GET", "/segments?limit=250"),
    await store.call("GET", "/shopper-profiles"),
  ]).toEqual(before);
  expect(store.journals()).toEqual([]);
  expect(store.requests.filter((request) => /^DELETE (?!.*\?id:in=.)/.test(request))).toEqual([]);
  expect(
    store.requests.filter((request) => /^(POST|DELETE) \/stores\/\w+\/v3\/shopper-profiles/.test(request)),
  ).toEqual([]);
  const token = store.environment.BIGCOMMERCE_ACCESS_TOKEN ?? "";
  for (const text of [stdout, ...store.reportTexts()]) expect(text).not.toContain(token);
});

test("a run that fails leaves nothing behind", async () => {
  const store = await storeOf({}, teapot);
  expect(await live(store, ["--only", "listSegments."])).toMatchObject({ code: 1, stderr: "" });
  expect(store.requests.filter((request) => request.startsWith("POST"))).not.toEqual([]);
  expect(await oursIn(store)).toEqual([]);
  expect(store.journals()).toEqual([]);
});

test("at the cap a run cleans up and cannot judge", async () => {
  let count = 0;
  // Three of four requests must be repeated, at once.
  const busy: Layer = (request, next) =>
    (count += 1) % 4 === 0
      ? next(request)
      : Promise.resolve({ status: 429, headers: { "x-rate-limit-time-reset-ms": "1" } });
  const store = await storeOf({}, busy);
  const { code, stderr } = await live(store);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^The run has sent as many requests as it may, .+\n$/);
  expect(store.requests.length).toBeLessThanOrEqual(300);
  expect(await oursIn(store)).toEqual([]);
  expect(store.journals()).toEqual([]);
});

const RUN = /^run ([0-9a-f]{16}) /m;
const SLOW = { latencyMs: 100 };

test("Ctrl-C leaves nothing behind, and a second one does not keep it from that", async () => {
  const store = await storeOf(SLOW);
  const { child, untilPrinted, ended } = startLive(store);
  const runId = await untilPrinted(RUN);
  await store.call("POST", "/segments", [{ name: `${namePrefix(runId)}on its way` }]);
  child.kill("SIGINT");
  await untilPrinted(/SIGINT: cleaning up\./);
  child.kill("SIGINT");
  await untilPrinted(/SIGINT: still cleaning up\./);
  const { code, stdout } = await ended;
  expect(code).toBe(130);
  expect(stdout).toContain("nothing of the run is left in the store");
  expect(await oursIn(store)).toEqual([]);
  expect(store.journals()).toEqual([]);
});

test("the next run removes what a killed run left, but not what belongs to a running one", async () => {
  const store = await storeOf(SLOW);
  const { child, untilPrinted, ended } = startLive(store);
  const runId = await untilPrinted(RUN);
  await store.call("POST", "/segments", [{ name: `${namePrefix(runId)}left` }]);
  child.kill("SIGKILL");
  await ended;
  expect(store.journals()).toEqual([`${runId}.json`]);

  const atWork = "0123456789abcdef";
  const { BIGCOMMERCE_API_URL: origin = "", BIGCOMMERCE_STORE_HASH: storeHash = "" } = store.environment;
  const startedAt = new Date().toISOString();
  writeJournal(join(store.folder, "journals"), {
    origin,
    path: `/stores/${storeHash}/v3`,
    runId: atWork,
    pid: process.pid,
    startedAt,
  });
  const kept = `${namePrefix(atWork)}kept`;
  await store.call("POST", "/segments", [{ name: kept }]);

  const { code, stdout } = await live(store, ["--only", "listSegments.types"]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^cleaned up after a run that was killed: [1-9]\d* segments$/m);
  expect(await oursIn(store)).toEqual([kept]);
  expect(store.journals()).toEqual([`${atWork}.json`]);
});
