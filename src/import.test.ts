import { runInNewContext } from "node:vm";
import { buildSync } from "esbuild";
import { expectRefused } from "./doubles/expectRefused.js";
import { a } from "./doubles/ids.js";
import { untyped } from "./doubles/untyped.js";
import { systemEnvironment } from "./time/systemEnvironment.js";

test("the import needs no global of a platform", () => {
  const { outputFiles } = buildSync({
    entryPoints: ["src/index.ts"],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "neutral",
    target: "node20",
    // Loaded at first use.
    external: ["*/violationsOf.js"],
  });
  expect(outputFiles[0]?.text).not.toMatch(/redis|node:/i);
  const module = { exports: {} };
  // The language alone: no timers, no URL, no `performance`, no console.
  runInNewContext(outputFiles[0]?.text ?? "", { module });
  expect(module.exports).toHaveProperty("createSegmentsClient");
});

test("without a monotonic clock the time of day stands in", () => {
  const { performance: real } = globalThis;
  Reflect.deleteProperty(globalThis, "performance");
  try {
    expect(Math.abs(systemEnvironment.now() - Date.now())).toBeLessThan(60_000);
  } finally {
    Object.assign(globalThis, { performance: real });
  }
});

const noSignals: readonly unknown[] = [
  new AbortController(),
  { aborted: false },
  { aborted: false, addEventListener: () => undefined },
  "abort",
  0,
];

describe.each(noSignals)("%p is no signal, and is refused before anything is sent", (value) => {
  const signal = untyped(value);
  test.each<[string, Parameters<typeof expectRefused>[0]]>([
    ["GET", (client) => client.GET("/segments", { signal })],
    ["list", (client) => client.segments.list({ signal }).next()],
    ["listPage", (client) => client.segments.listPage({ signal })],
    ["create", (client) => client.segments.create([{ name: "a" }], { signal })],
    ["update", (client) => client.segments.update([{ id: a, name: "a" }], { signal })],
    ["delete", (client) => client.segments.delete([a], { signal })],
    ["removal", (client) => client.segments.removeShopperProfiles(a, [a], { signal })],
  ])("by %s", async (_, call) => {
    await expectRefused(async (client) => call(client), "`signal` must be an AbortSignal");
  });
});
