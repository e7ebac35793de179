import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { defaults } from "../../../src/defaults.js";
import type { ClientReference } from "./model.js";

jest.setTimeout(60_000);

// TypeDoc is there as ES modules alone, which jest does not load.
const PRINT = `
  const { readClientReference } = await import("./scripts/docs/clientReference/readClientReference.ts");
  const reference = await readClientReference();
  const failure = await readClientReference(["src/time/systemEnvironment.ts"]).catch((error) => error.message);
  console.log(JSON.stringify({ reference, failure }));
`;

let reference: ClientReference;
let failure: string;

beforeAll(async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", PRINT],
    { maxBuffer: 16 * 1024 * 1024 },
  );
  ({ reference, failure } = JSON.parse(stdout) as { reference: ClientReference; failure: string });
});

const entry = (id: string) =>
  reference.sections.flatMap(({ entries }) => entries).find((one) => one.id === id);

test("methods say what they take, answer and throw", () => {
  expect(entry("segments.create")).toMatchObject({
    signature:
      "client.segments.create(rows: readonly SegmentCreate[], options?: ManyOptions): Promise<Segment[]>",
    throws: [{ error: "UsageError" }, { error: "BatchError" }],
    places: ["#/paths/~1segments/post"],
  });
});

test("the defaults of the comments are those of the code", () => {
  const standard = (owner: string) =>
    Object.fromEntries(
      (entry(owner)?.fields ?? []).map(({ name, default: value }) => [
        name,
        Number(value?.text.replace("_", "")),
      ]),
    );
  expect(standard("RetryOptions")).toEqual(defaults.retry);
  expect(standard("BatchOptions")).toEqual(defaults.batch);
  expect(standard("SegmentsClientOptions")).toMatchObject({
    timeoutMs: defaults.timeoutMs,
    reserve: defaults.reserve,
  });
});

test("types are spelt out where their names are not exported, and errors have the fields of their parents", () => {
  const fields = entry("SegmentsClientOptions")?.fields ?? [];
  expect(fields.find(({ name }) => name === "accessToken")?.type).toBe(
    "string | (() => string | Promise<string>)",
  );
  expect(entry("ConflictError")?.fields.find(({ name }) => name === "retryable")?.inheritedFrom).toBe(
    "CallError",
  );
  expect(entry("Segment")?.fields.map(({ name }) => name)).toEqual([
    "id",
    "name",
    "description",
    "created_at",
    "updated_at",
  ]);
});

test("the other entries of the package have their sections", () => {
  expect(entry("undiciFetch")).toMatchObject({ kind: "function", parameters: [{ name: "dispatcher" }] });
  expect(entry("startStore")?.throws.map(({ error }) => error)).toEqual(["UsageError", "UnknownNameError"]);
});

test("what is missing is named", () => {
  expect(failure).toContain("Environment stands in no section of the reference.");
});
