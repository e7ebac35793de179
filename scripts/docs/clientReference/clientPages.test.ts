import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { operationIds } from "../../../contract-tests/spec/operations.js";
import { defaults } from "../../../src/defaults.js";
import { redisDefaults } from "../../../src/redisLimiter.js";
import { partsOf } from "../markdown/parts.js";

jest.setTimeout(120_000);

/** Exports that lack something each, most under names that have a section. */
const FAULTY = `
export class AbortError {}
/** How far. */
export interface Progress { readonly x: string }
/** Stands nowhere. */
export interface Stray {}
/** Sizes. */
export interface BatchOptions {
  /** Rows. */
  readonly items: number;
  /** Ids. @unit ids @default 5 */
  readonly ids: number;
}
/**
 * Starts.
 * @param port - The port.
 * @throws {LostError} Where it is gone.
 */
export function startStore(port: number, host: string): void { void port; void host; }
/** The root. */
export class SegmentsError {
  /** The status. */
  readonly status = 1;
}
/** An heir. @see openapi.yaml \`#/paths\` */
export class UsageError extends SegmentsError {
  /** Of its own, see {@link SegmentsError}. @default that of the client */
  readonly own?: string;
}
`;

// TypeDoc is there as ES modules alone, which jest does not load.
const PRINT = `
  const { readFileSync } = await import("node:fs");
  const { placeOf } = await import("./scripts/docs/specification/place.ts");
  const { clientPages } = await import("./scripts/docs/clientReference/clientPages.ts");
  const { entryMarkdown } = await import("./scripts/docs/clientReference/entryMarkdown.ts");
  const { readExports } = await import("./scripts/docs/clientReference/readExports.ts");
  const root = placeOf(JSON.parse(readFileSync("generated/openapi.json", "utf8")));
  const pages = clientPages(root, await readExports(["src/index.ts", "src/redisLimiter.ts", "src/undiciFetch.ts", "src/testing.ts"]));
  process.chdir(process.env.FAULTY);
  const exports = await readExports(["faulty.ts"]);
  let failure;
  try { clientPages(root, exports) } catch (error) { failure = error.message }
  const heir = entryMarkdown(exports.get("UsageError"), exports, (place) => "at " + place);
  console.log(JSON.stringify({ pages, failure, heir }));
`;

interface Printed {
  readonly pages: readonly { readonly path: string; readonly markdown: string }[];
  readonly failure: string;
  readonly heir: string;
}

let printed: Printed;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "faulty-"));
  writeFileSync(join(folder, "faulty.ts"), FAULTY);
  writeFileSync(join(folder, "tsconfig.json"), '{ "compilerOptions": { "strict": true, "types": [] } }');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", PRINT],
    { maxBuffer: 16 * 1024 * 1024, env: { ...process.env, FAULTY: folder } },
  );
  printed = JSON.parse(stdout) as Printed;
  rmSync(folder, { recursive: true });
});

/** Gives the Markdown of an entry by its name. */
function entry(name: string): string {
  const all = printed.pages.map(({ markdown }) => markdown).join("\n\n");
  return all.split(/\n(?=##)/).find((part) => part.startsWith(`### \`${name}\` `)) ?? "";
}

test("methods say what they take, return and throw", () => {
  const create = entry("client.segments.create");
  expect(create).toContain(
    "client.segments.create(rows: readonly SegmentCreate[], options?: ManyOptions): Promise<Segment[]>",
  );
  expect(create.match(/(?<=^- throws `)\w+/gm)).toEqual(["UsageError", "BatchError"]);
  expect(create).toContain("In the spec: [Create Segments](site:operations/createSegments)");
});

test("the defaults of the comments are those of the code", () => {
  const standard = (owner: string) =>
    Object.fromEntries(
      [...entry(owner).matchAll(/^- \{#\S+\} `(\w+)`.*default `([\d_]+)`/gm)].map(
        ([, name = "", value = ""]) => [name, Number(value.replace("_", ""))],
      ),
    );
  expect(standard("RetryOptions")).toEqual(defaults.retry);
  expect(standard("BatchOptions")).toEqual(defaults.batch);
  expect(standard("SegmentsClientOptions")).toMatchObject({
    timeoutMs: defaults.timeoutMs,
    reserve: defaults.reserve,
  });
  expect(standard("RedisLimiterOptions")).toEqual({
    leaseMs: redisDefaults.leaseMs,
    processes: redisDefaults.processes,
    reserve: 0,
  });
  expect(entry("RedisLimiterOptions")).toContain(
    `\`prefix\` (\`string\`, optional, default \`"${redisDefaults.prefix}"\`)`,
  );
  expect(entry("SegmentsClientOptions")).toContain(
    "`timeoutMs` (`number`, optional, default `30_000`, in milliseconds)\n\n  Time that one try",
  );
});

test("types are spelt out where their names are not exported, and errors have the fields of their parents", () => {
  expect(entry("SegmentsClientOptions")).toContain(
    "`accessToken` (`string | (() => string | Promise<string>)`)",
  );
  expect(entry("CallError")).toContain(operationIds.map((id) => JSON.stringify(id)).join(" | "));
  expect(entry("ConflictError")).toMatch(/from `CallError` [^;]*`retryable`/);
  expect(entry("ConflictError")).toContain("class ConflictError extends ApiError");
  expect(partsOf(entry("Segment")).map(({ id }) => id)).toEqual([
    "",
    "Segment",
    "Segment.id",
    "Segment.name",
    "Segment.description",
    "Segment.created_at",
    "Segment.updated_at",
  ]);
});

test("each entry of the package has its pages", () => {
  const pageOf = (name: string) =>
    printed.pages.find(({ markdown }) => markdown.includes(`### \`${name}\` `))?.path;
  const named = ["createSegmentsClient", "redisLimiter", "undiciFetch", "startStore"];
  expect(named.map(pageOf)).toEqual(["client", "client/redis", "client/undici", "client/testing"]);
  expect(entry("undiciFetch")).toContain("{#undiciFetch.dispatcher} `dispatcher` (`UndiciDispatcher`)");
  expect(entry("startStore").match(/(?<=^- throws `)\w+/gm)).toEqual(["UsageError", "UnknownNameError"]);
});

test("what is missing is named", () => {
  expect(printed.failure.split("\n")).toEqual([
    "The reference of the client is incomplete:",
    "AbortError has no doc comment.",
    "Progress.x has no doc comment.",
    "Stray stands in no section of the reference.",
    "BatchOptions.items is a number without @unit or @default.",
    "startStore has no doc comment for its parameter host.",
    "startStore throws LostError, which is not exported.",
  ]);
});

test("an heir describes its own fields and names those of its parent; a default may be code or words", () => {
  expect(printed.heir).toBe(`### \`UsageError\` {#UsageError}

\`\`\`ts
class UsageError extends SegmentsError
\`\`\`

An heir.

- {#UsageError.own} \`own\` (\`string\`, optional, default that of the client)

  Of its own, see \`SegmentsError\`.

Has from \`SegmentsError\` \`status\`.

In the spec: at #/paths`);
});
