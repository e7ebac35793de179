import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isObject } from "../../contract-tests/spec/json.js";
import { runNode } from "../runNode.js";
import { cases, CODE, COMPILES, rate, REFUSED, UNSENT, type Edition } from "./cases.js";
import { compilePrograms } from "./compilePrograms.js";
import { generators } from "./generators.js";
import { isProgram, loadCalls, writePrograms } from "./programs.js";
import { startRecorder, type Recorder } from "./recorder.js";

/** The folder of the generators, where they are installed. */
export const HOME = "scripts/generators";
const OUTPUT = "reports/generators";
const SPECS = { spec: "generated/openapi.json", safe: "generated/openapi.safe.json" } as const;

/** Kubb has telemetry too, in its command line alone, which is not used. */
const NO_TELEMETRY = {
  DO_NOT_TRACK: "1",
  REDOCLY_TELEMETRY: "off",
  REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
};

/** The outcomes of one edition by generator and cell. */
export type Outcomes = Readonly<Record<string, Readonly<Record<string, string>>>>;
export type Measured = Readonly<Record<Edition, Outcomes>>;

/** Generates clients of both editions, compiles them, and records the requests of typed calls. */
export async function measure(report: (line: string) => void): Promise<Measured> {
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  // Generated code imports packages that the root does not have.
  symlinkSync(resolve(HOME, "node_modules"), `${OUTPUT}/node_modules`, "junction");
  const recorder = await startRecorder();
  try {
    const spec = await measureEdition("spec", recorder, report);
    return { spec, safe: await measureEdition("safe", recorder, report) };
  } finally {
    await recorder.close();
  }
}

async function measureEdition(
  edition: Edition,
  recorder: Recorder,
  report: (line: string) => void,
): Promise<Outcomes> {
  const folder = join(OUTPUT, edition);
  await generate(edition, folder, recorder.url);
  const programs = writePrograms(folder, edition, recorder.url);
  const errors = compilePrograms(folder);
  const calls = await loadCalls(
    folder,
    programs.filter(({ path }) => !errors.has(path)),
  );
  const found = new Map<string, string[]>();
  for (const { generator, cell, call } of calls) {
    const outcome = (await recorder.requestOf(call)) ?? UNSENT;
    found.set(`${generator} ${cell}`, [...(found.get(`${generator} ${cell}`) ?? []), outcome]);
  }
  return Object.fromEntries(
    generators.map(({ name, folder: own }) => {
      const start = join(folder, own, "/");
      const lines = [...errors].flatMap(([path, of]) =>
        path.startsWith(start) && !isProgram(path) ? of : [],
      );
      for (const line of lines) report(line);
      const code = lines.length === 0 ? COMPILES : `${lines.length} errors`;
      // Of several forms that compile, the worst counts.
      const outcomes = cases.map(({ name: cell }) => [
        cell,
        found.get(`${name} ${cell}`)?.sort((a, b) => rate(cell, a) - rate(cell, b))[0] ?? REFUSED,
      ]);
      return [name, { [CODE]: code, ...Object.fromEntries(outcomes) }];
    }),
  );
}

async function generate(edition: Edition, folder: string, url: string): Promise<void> {
  const document: unknown = JSON.parse(readFileSync(SPECS[edition], "utf8"));
  const local = { ...(isObject(document) && document), servers: [{ url }] };
  writeFileSync(`${folder}.json`, JSON.stringify(local));
  const { stdout, stderr } = await runNode([`${HOME}/generate.mjs`, `${folder}.json`, folder], NO_TELEMETRY);
  if (!stdout.endsWith("all generated\n")) throw new Error(`The generators failed:\n${stdout}${stderr}`);
}
