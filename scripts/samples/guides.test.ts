import { existsSync, writeFileSync } from "node:fs";
import { describeWithRedis } from "../../src/doubles/describeWithRedis.js";
import { startRedis } from "../../src/redis/startRedis.js";
import { startArrangedStore } from "./arrange.js";
import { execute } from "./execute.js";
import { GUIDES, readGuides, type Guide } from "./guide.js";
import { runGuide, writeProgram } from "./runGuide.js";
import { createSandbox, type Sandbox } from "./sandbox.js";

// Some blocks are whole runs of the contract or the compiler.
jest.setTimeout(120_000);

/** One and a half screens. */
const MAX_LINES = 105;

const guides = readGuides();
const ofRedis = guides.filter(({ text }) => text.includes("REDIS_URL"));
const every = guides.map((guide) => [guide.name, guide] as const);

test("the guides are those that a reader needs, in the order of the questions", () => {
  expect(guides.map(({ name }) => name)).toEqual([
    "01-first-request",
    "02-many-segments",
    "03-errors-and-retries",
    "04-limits",
    "05-local-store",
    "06-contract-in-ci",
    "07-runtimes",
    "08-generated-clients",
    "09-test-your-client",
    "10-every-ci",
    "11-many-workers",
  ]);
});

async function expectAsPrinted(guide: Guide, sandbox: Sandbox): Promise<void> {
  expect(guide.blocks.length).toBeGreaterThan(0);
  const store = await startArrangedStore();
  try {
    const outcomes = await runGuide(guide, store, sandbox);
    expect(outcomes).toHaveLength(guide.blocks.length);
    for (const { block, code, stdout, stderr } of outcomes) {
      expect([block.code, code, stderr]).toEqual([block.code, 0, stderr]);
      // npm prints warnings of its own; a program may report its progress, but no problem.
      if (block.language === "ts") expect(stderr).not.toMatch(/warning|error/i);
      if (block.printed !== undefined) expect(stdout.trimEnd()).toBe(block.printed.trimEnd());
    }
  } finally {
    await store.close();
  }
}

test.each(every.filter(([, guide]) => !ofRedis.includes(guide)))(
  "%s: every block runs and prints the output below it",
  (name, guide) => expectAsPrinted(guide, createSandbox(`reports/guide-${name}`)),
  60_000,
);

describeWithRedis("on a Redis", () => {
  test.each(ofRedis.map((guide) => [guide.name, guide] as const))(
    "%s: every block runs and prints the output below it",
    async (name, guide) => {
      const redis = await startRedis();
      const sandbox = createSandbox(`reports/guide-${name}`);
      const REDIS_URL = `redis://127.0.0.1:${redis.port}`;
      try {
        await expectAsPrinted(guide, {
          ...sandbox,
          environmentFor: (store) => ({ ...sandbox.environmentFor(store), REDIS_URL }),
        });
      } finally {
        await redis.kill();
      }
    },
    60_000,
  );
});

test("the programs of the guides compile as strictly as the client", async () => {
  const sandbox = createSandbox("reports/guides-compiled");
  const programs = guides.flatMap((guide) => writeProgram(guide, sandbox) ?? []);
  expect(programs).toHaveLength(8);
  const compilerOptions = { types: ["node"] };
  const settings = { extends: "../../tsconfig.json", compilerOptions, include: ["*.ts"] };
  writeFileSync(`${sandbox.folder}/tsconfig.json`, JSON.stringify(settings));
  const args = ["node_modules/typescript/bin/tsc", "--noEmit", "-p", sandbox.folder];
  expect((await execute(process.execPath, args, process.env)).stdout).toBe("");
});

test.each(every)("%s begins with a title and its subject, and fits one and a half screens", (_, { text }) => {
  expect(text).toMatch(/^# [A-Z][^\n]+\n\n[A-Z]/);
  expect(text.split("\n").length).toBeLessThanOrEqual(MAX_LINES);
});

test.each(every)("%s: every link leads to a guide", (_, { text }) => {
  for (const [, target = ""] of text.matchAll(/\]\(([^)]+)\)/g)) {
    expect([target, existsSync(`${GUIDES}/${target}`)]).toEqual([target, true]);
  }
});

test.each(every)("%s: no DELETE in the shell is without ids", (_, { blocks }) => {
  for (const { code } of blocks.filter(({ language }) => language === "sh")) {
    if (code.includes("DELETE")) expect(code).toContain("id:in=$");
  }
});
