import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Layer } from "../src/store/storeContext.js";
import { isObject, resolvePointer } from "../contract-tests/spec/json.js";
import { writeJournal } from "../contract-tests/live/journal.js";
import { namePrefix } from "../contract-tests/wire/runNames.js";
import { live, oursIn, storesOfTests } from "../contract-tests/runner/testing/liveRun.js";

jest.setTimeout(60_000);

const storeOf = storesOfTests();

/** Answers every DELETE of segments with a status, and does nothing. */
const deleting =
  (status: number): Layer =>
  (request, next) =>
    request.route?.operation === "deleteSegments" ? Promise.resolve({ status, headers: {} }) : next(request);

const ONLY = ["--only", "createSegments.envelope", "--quiet"];

test("a DELETE that was answered 204 and did nothing: exit code 1, and the last line names it", async () => {
  const store = await storeOf({}, deleting(204));
  const { code, stdout } = await live(store, ONLY);
  expect(stdout).toMatch(
    /^violates: \d+ passed, 0 failed, \d+ skipped; deleteSegments was answered 204 and the segment \S+ "contract-.+" is still listed, and \d+ more left\n$/,
  );
  expect(code).toBe(1);
  const report: unknown = JSON.parse(readFileSync(join(store.folder, "contract.json"), "utf8"));
  expect(resolvePointer(report, "/targets/0/left/violations")).toHaveLength((await oursIn(store)).length);
  expect(store.journals()).toHaveLength(1);
});

/** Refuses every DELETE of segments, and then lists the token as the id of the first segment. */
function echoing(): Layer {
  let isRefused = false;
  return async (request, next, store) => {
    isRefused ||= request.method === "DELETE";
    const answer = await deleting(409)(request, next, store);
    const row = resolvePointer(answer.json, "/data/0");
    if (isRefused && isObject(row)) row.id = store.credentials.accessToken;
    return answer;
  };
}

test("a DELETE that was refused: exit code 2, and the last line says so, without the token", async () => {
  const store = await storeOf({}, echoing());
  const { code, stdout, stderr } = await live(store, ONLY);
  expect(stdout).toMatch(
    /^conforms in what was judged: .+; \d+ passed, 0 failed, \d+ skipped; the segment \$BIGCOMMERCE_ACCESS_TOKEN "contract-.+" is still there: .+, and \d+ more left\n$/,
  );
  expect(code).toBe(2);
  expect(stderr).toContain("DELETE answered 409");
  const token = store.environment.BIGCOMMERCE_ACCESS_TOKEN ?? "";
  for (const text of [stdout, stderr, ...store.reportTexts()]) expect(text).not.toContain(token);
});

test.each([
  [204, 1, "deleteSegments was answered 204 and"],
  [409, 2, "the segment"],
])(
  "what a killed run left and a DELETE answered %d leaves there: exit code %d",
  async (status, code, words) => {
    const store = await storeOf({}, deleting(status));
    const runId = "0123456789abcdef";
    const { BIGCOMMERCE_API_URL: origin = "", BIGCOMMERCE_STORE_HASH: storeHash = "" } = store.environment;
    const journal = {
      origin,
      path: `/stores/${storeHash}/v3`,
      runId,
      pid: 2 ** 31 - 1,
      startedAt: "2026-03-14T09:41:27.000Z",
    };
    writeJournal(join(store.folder, "journals"), journal);
    await store.call("POST", "/segments", [{ name: `${namePrefix(runId)}left` }]);
    const ended = await live(store, ["--only", "listSegments.client", "--quiet"]);
    expect(ended.code).toBe(code);
    expect(ended.stdout).toContain(`; ${words}`);
    expect(ended.stdout).toContain(`"${namePrefix(runId)}left" is still `);
    expect(store.journals()).toEqual([`${runId}.json`]);
  },
);
