import { readdirSync, readFileSync } from "node:fs";
import { transform } from "esbuild";
import { isOperationId, operations, type OperationId } from "../../src/operations.js";
import { readSample, sampleForms, SAMPLES, type SampleForm } from "../generate/codeSamples.js";
import { membersIn, segmentsIn, startArrangedStore, type ArrangedStore } from "./arrange.js";
import { runSample } from "./runSample.js";
import { createSandbox } from "./sandbox.js";

// Every sample is a process of its own, and slow on a busy machine.
jest.setTimeout(60_000);

/** A third of a screen. */
const MAX_LINES = 20;

const operationIds = Object.keys(operations).filter(isOperationId);
const every = operationIds.flatMap((operationId) =>
  sampleForms.map((form) => [operationId, form.file, form] as const),
);
const sandbox = createSandbox("reports/samples-test");
const printedBy = (operationId: OperationId, { output }: SampleForm) =>
  readFileSync(`${SAMPLES}/${operationId}/${output}`, "utf8");

/** What a sample leaves in the store, if that is not everything: it must remove only what it names. */
const left: Partial<
  Record<OperationId, (store: ArrangedStore) => { segments?: string[]; members?: string[] }>
> = {
  deleteSegments: ({ segmentIds }) => ({ segments: segmentIds.slice(0, 1) }),
  removeShopperProfilesFromSegment: ({ memberIds }) => ({ members: memberIds.slice(2) }),
};

let store: ArrangedStore;

beforeEach(async () => {
  store = await startArrangedStore();
});

afterEach(() => store.close());

test("every operation has its samples, and there is nothing else", () => {
  const files = sampleForms.flatMap(({ file, output }) => [file, output]);
  const expected = operationIds.flatMap((folder) => files.map((file) => `${SAMPLES}/${folder}/${file}`));
  const present = readdirSync(SAMPLES).flatMap((folder) =>
    readdirSync(`${SAMPLES}/${folder}`).map((file) => `${SAMPLES}/${folder}/${file}`),
  );
  expect(present.sort()).toEqual(expected.sort());
});

test.each(every)("%s/%s prints the recorded output, and changes only what it names", async (id, _, form) => {
  const { segmentIds, memberIds } = store;
  expect(await runSample(id, form, store, sandbox)).toEqual({
    code: 0,
    stdout: printedBy(id, form),
    stderr: "",
  });
  const expected = { segments: [...segmentIds], members: [...memberIds], ...left[id]?.(store) };
  const segments = await segmentsIn(store);
  expect(segments.slice(0, expected.segments.length)).toEqual(expected.segments);
  expect(segments).toHaveLength(expected.segments.length + (id === "createSegments" ? 1 : 0));
  expect(await membersIn(store, segmentIds[0] ?? "")).toEqual(expected.members);
});

test("a sample with another output is noticed", async () => {
  const [form] = sampleForms;
  const { stdout } = await runSample("updateSegments", form, { ...store, storeHash: "another" }, sandbox);
  expect(stdout).not.toBe(printedBy("updateSegments", form));
});

test("the status of each sample is the first success in the spec", () => {
  const statuses = { listSegments: 200, createSegments: 201, updateSegments: 200, deleteSegments: 204 };
  for (const [id, status] of Object.entries({ ...statuses, removeShopperProfilesFromSegment: 204 })) {
    expect(readFileSync(`${SAMPLES}/${id}/fetch.out`, "utf8")).toMatch(new RegExp(`^${status}\\b`));
    expect(readFileSync(`${SAMPLES}/${id}/curl.out`, "utf8")).toMatch(new RegExp(`^${status}$`, "m"));
  }
});

test.each(every)("%s/%s is short, and reads store and token from the environment", (id, _, form) => {
  const source = readSample(id, form);
  expect(source.trimEnd().split("\n").length).toBeLessThanOrEqual(MAX_LINES);
  for (const name of ["BIGCOMMERCE_STORE_HASH", "BIGCOMMERCE_ACCESS_TOKEN"]) expect(source).toContain(name);
  for (const secret of [store.accessToken, store.storeHash]) expect(source).not.toContain(secret);
});

test("the samples in JavaScript are JavaScript", async () => {
  for (const [id, , form] of every.filter(([, file]) => file === "fetch.ts")) {
    await expect(transform(readSample(id, form), { loader: "js" })).resolves.toBeDefined();
  }
});
