import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { REQUEST_CAP } from "../../contract-tests/runner/endedEarly.js";
import { ROWS_NEEDED } from "../../contract-tests/run/firstRead.js";
import { isObject, resolvePointer } from "../../contract-tests/spec/json.js";
import { faults } from "../../contract-tests/faults/index.js";
import { variants } from "../../src/store/variants.js";
import * as client from "../../src/index.js";
import { PROBE_MS, REPLY_MS, STATE_MS } from "../../src/redis/rules.js";
import { redisDefaults } from "../../src/redisLimiter.js";
import { readGuides } from "./guide.js";

const { defaults, SegmentsError } = client;
const guides = readGuides();
const all = guides.map(({ text }) => text).join("\n");
// On one line, so that a sentence can be found across line breaks.
const textOf = (name: string) =>
  guides.find((guide) => guide.name.endsWith(name))?.text.replaceAll(/\s+/g, " ") ?? "";
const spec: unknown = JSON.parse(readFileSync("generated/openapi.json", "utf8"));
const found = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern), ([, name = ""]) => name);
const keysOf = (value: unknown) => (isObject(value) ? Object.keys(value) : []);

test("the defaults in the guides are those of the client", () => {
  const { retry, batch, mostInFlight } = defaults;
  expect(textOf("many-segments")).toContain(`${batch.items} rows, or ${batch.ids} ids in a URL`);
  expect(textOf("retries")).toContain(
    `tried ${retry.attempts} times within ${retry.maxElapsedMs / 1000} seconds`,
  );
  expect(textOf("limits")).toContain(`has ${mostInFlight} requests of a store in flight`);
  expect(textOf("limits")).toContain(`sends ${batch.items}, \`batch.items\``);
  expect(textOf("limits")).toContain(`sends ${batch.ids}, \`batch.ids\``);
});

test("the guide to many workers has the defaults and times of the shared limiter", () => {
  const given =
    /redisLimiter\(\{ redis, storeHash: store.storeHash, reserve.*?\}\)/.exec(textOf("workers"))?.[0] ?? "";
  for (const [name, value] of Object.entries(redisDefaults))
    expect(given.replaceAll("_", "")).toContain(` ${name}: ${JSON.stringify(value)},`);
  const share = Math.floor(defaults.mostInFlight / redisDefaults.processes);
  expect(share).toBe(2);
  expect(textOf("workers")).toContain(`${defaults.mostInFlight} / \`processes\` places, two by default`);
  expect(textOf("workers")).toContain(`vanish ${STATE_MS / 60_000} minutes after their last use`);
  expect([PROBE_MS, REPLY_MS]).toEqual([1000, 600]);
  expect(textOf("workers")).toMatch(
    /no reply of Redis is waited for longer than 0.6 s .*tried every second;/,
  );
});

test("the first guide installs as the README does", () => {
  const readme = readFileSync("README.md", "utf8");
  const [, pack = "none", install = "none"] =
    /## Use\n.*?```sh\n(.*?)\n```.*?```sh\n(.*?)\n```/s.exec(readme) ?? [];
  expect(textOf("first-request")).toContain(`\`${pack}\``);
  expect(textOf("first-request")).toContain(install);
});

test("every error that can reach a caller is explained", () => {
  const classes = Object.entries(client).filter(
    ([name, value]) =>
      typeof value === "function" &&
      value.prototype instanceof SegmentsError &&
      !["SegmentsError", "ApiError"].includes(name),
  );
  expect(classes.length).toBeGreaterThan(10);
  for (const [name] of classes)
    expect(textOf("retries")).toMatch(new RegExp(`\\| [^|]*\`${name}\`[^|]* \\|`));
});

test("limits and headers are those of the spec", () => {
  const limits = resolvePointer(spec, "/paths/~1segments/post/x-limits");
  const page = resolvePointer(spec, "/paths/~1segments/get/parameters/1/schema/maximum");
  expect(limits).toMatchObject({ concurrentRequests: 10, segmentsPerStore: 1000 });
  expect(textOf("limits")).toMatch(/segments of a store \| 1000;/);
  expect(textOf("limits")).toMatch(/creates, updates at once \| 10 each/);
  expect(textOf("limits")).toContain(`${String(page)} at most`);
  const headers = keysOf(resolvePointer(spec, "/components/responses/TooManyRequests/headers"));
  const named = found(textOf("limits"), /`(X-[\w-]+)`/g);
  expect(named.length).toBeGreaterThan(4);
  for (const name of named) expect(headers).toContain(name);
});

test("variants, faults, commands and variables of the guides exist", () => {
  const names = { variant: variants.map(({ name }) => name), fault: faults.map(({ name }) => name) };
  for (const name of found(all, /--variant ([\w-]+)/g)) expect(names.variant).toContain(name);
  for (const name of found(all, /--fault ([\w.-]+)/g)) expect(names.fault).toContain(name);
  for (const name of found(textOf("local-store"), /variant: \[([^\]]+)\]/g)[0]?.split(", ") ?? []) {
    expect(names.variant).toContain(name.replaceAll('"', ""));
  }
  const scripts = keysOf(resolvePointer(JSON.parse(readFileSync("package.json", "utf8")), "/scripts"));
  for (const name of found(all, /npm run (?:--\S+ )*([\w:-]+)/g)) expect(scripts).toContain(name);
  const readme = readFileSync("README.md", "utf8");
  for (const name of found(all, /\b((?:CONTRACT|BIGCOMMERCE)_[A-Z_]+)\b/g)) expect(readme).toContain(name);
});

test("the limits of a live run in the guides are true", () => {
  expect(textOf("in-ci")).toContain(`creates up to ${ROWS_NEEDED} segments`);
  expect(textOf("in-ci")).toContain(`sends at most ${REQUEST_CAP} requests`);
});

test("the files of the CI systems can be read, and name the version of the package", () => {
  const files = found(all, /^```yaml\n(.*?)^```/gms);
  expect(files.length).toBeGreaterThan(3);
  for (const file of files) expect(keysOf(parse(file)).length).toBeGreaterThan(0);
  const version = String(resolvePointer(JSON.parse(readFileSync("package.json", "utf8")), "/version"));
  const tarballs = found(all, /bigcommerce-segments(?:-contract)?-(\d[\w.-]*)\.tgz/g);
  expect(new Set(tarballs)).toEqual(new Set([version]));
  const inputs = keysOf(resolvePointer(parse(readFileSync("action.yml", "utf8")), "/inputs"));
  const given = files.map((file) => resolvePointer(parse(file), "/jobs/emulator/steps/1/with"));
  for (const name of given.flatMap(keysOf)) expect(inputs).toContain(name);
});

test("the workflow uses existing inputs and outputs of the action", () => {
  const action: unknown = parse(readFileSync("action.yml", "utf8"));
  const [yaml = ""] = found(all, /^```yaml\n(.*?)^```/gms);
  const steps = resolvePointer(parse(yaml), "/jobs/contract/steps");
  const given = resolvePointer(steps, "/1/with");
  expect(keysOf(given).sort()).toEqual(["access-token", "store-hash", "tarball"]);
  for (const name of keysOf(given)) expect(keysOf(resolvePointer(action, "/inputs"))).toContain(name);
  const outputs = found(yaml, /steps\.contract\.outputs\.(\w+)/g);
  expect(outputs.length).toBeGreaterThan(0);
  for (const name of outputs) expect(keysOf(resolvePointer(action, "/outputs"))).toContain(name);
});
