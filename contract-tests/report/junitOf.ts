import XMLBuilder from "fast-xml-builder";
import type { CheckResult } from "../run/checkResult.js";
import { type CheckEntry, type ContractReport, type TargetResults, totalsOf } from "./contractReport.js";
import { sourceOf, statementOf } from "./failures.js";
import { levelWords } from "./levelVerdictsOf.js";
import { leftViolations, leftWords } from "./leftWords.js";
import { likelyCauseLines } from "./likelyCauseLines.js";
import type { SpecificationFile } from "./specificationLines.js";
import { limitOf } from "./tree.js";
import { truncate } from "../wire/truncate.js";
import { printable } from "./printable.js";
import type { RunInfo } from "../run/session.js";
import type { UnjudgedRun } from "./unjudgedRun.js";

const MS_PER_SECOND = 1000;
const MAX_CHARACTERS = 4000;

// What XML does not allow, not even escaped, is not printable either.
const text = (value: string) => printable(truncate(value, MAX_CHARACTERS));
const seconds = (ms: number) => (ms / MS_PER_SECOND).toFixed(3);

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
  readonly ms: number;
}

interface Suite {
  readonly counts: Counts;
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly cases: readonly object[];
  readonly output?: string;
}

/** Writes a run as JUnit XML, valid by junit.xsd: a suite for each target, a case for each check. */
export function junitOf(report: ContractReport, specification: SpecificationFile): string {
  const { targets, run, verdict } = report;
  const checks = new Map(report.checks.map((check) => [check.id, check]));
  const suites = targets.map((target) => suiteOf(target, checks, specification));
  const levels = levelWords(report.levelVerdicts);
  const isWithoutVerdict = verdict === "unjudged" || verdict === "incomplete";
  const left = leftWords(report);
  return documentOf(
    [
      ...suites.map((suite) => ({ ...suite, properties: { ...suite.properties, levels } })),
      ...(isWithoutVerdict ? [errorSuite(`${verdict}${limitOf(report)}`)] : []),
      ...(left === "" ? [] : [leftSuite(left, leftViolations(report).length > 0)]),
    ],
    run,
  );
}

/** Writes a run that could not judge as one case with an error. */
export function unjudgedJunit({ run, message }: UnjudgedRun): string {
  return documentOf([errorSuite(`unjudged: ${message}`)], run);
}

function documentOf(suites: readonly Suite[], run: RunInfo): string {
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    format: true,
    suppressEmptyNode: true,
  });
  const sum = (key: keyof Counts) => suites.reduce((total, { counts }) => total + counts[key], 0);
  return builder.build({
    "?xml": { "@version": "1.0", "@encoding": "UTF-8" },
    testsuites: {
      "@tests": sum("tests"),
      "@failures": sum("failures"),
      "@errors": sum("errors"),
      "@time": seconds(sum("ms")),
      testsuite: suites.map((suite, index) => elementOf(suite, index, run)),
    },
  });
}

function elementOf({ counts, name, properties, cases, output = "" }: Suite, index: number, run: RunInfo) {
  const { version, sha256 } = run.specification;
  const all = { ...properties, suite: run.suite, specification: version, "specification.sha256": sha256 };
  return {
    "@name": text(name),
    "@package": "contract",
    "@id": index,
    // UTC. The schema allows no time zone and no fraction.
    "@timestamp": run.startedAt.slice(0, "2026-03-14T09:41:27".length),
    // The schema requires a host name, and this one if the real name is not given.
    "@hostname": "localhost",
    "@tests": counts.tests,
    "@failures": counts.failures,
    "@errors": counts.errors,
    "@skipped": counts.skipped,
    "@time": seconds(counts.ms),
    properties: {
      property: Object.entries(all).map(([key, value]) => ({ "@name": key, "@value": text(value) })),
    },
    testcase: cases,
    "system-out": text(output),
    "system-err": "",
  };
}

function suiteOf(
  target: TargetResults,
  checks: ReadonlyMap<string, CheckEntry>,
  specification: SpecificationFile,
): Suite {
  const { name, origin, results } = target;
  const { fail, skip } = totalsOf(results);
  const ms = results.reduce((sum, result) => sum + result.ms, 0);
  return {
    counts: { tests: results.length, failures: fail, errors: 0, skipped: skip, ms },
    name,
    properties: { origin },
    cases: results.map((result) => caseOf(result, checks.get(result.id), specification)),
    output: likelyCauseLines({ targets: [target] }).join("\n"),
  };
}

// Without it a run without a verdict would be green for a CI system that only reads this file.
function errorSuite(message: string): Suite {
  const error = { "@type": "no verdict", "@message": text(message) };
  return suiteOfRun("The run has a verdict.", { error });
}

// A DELETE that did nothing is a failure, and a segment that could not be removed an error.
function leftSuite(words: string, isViolation: boolean): Suite {
  const problem = { "@type": isViolation ? "violation" : "left behind", "@message": text(words) };
  return suiteOfRun("The run leaves no segment.", isViolation ? { failure: problem } : { error: problem });
}

function suiteOfRun(name: string, problem: { failure: object } | { error: object }): Suite {
  const failures = "failure" in problem ? 1 : 0;
  return {
    counts: { tests: 1, failures, errors: 1 - failures, skipped: 0, ms: 0 },
    name: "run",
    properties: {},
    cases: [{ "@classname": "run", "@name": name, "@time": seconds(0), ...problem }],
  };
}

function caseOf(result: CheckResult, check: CheckEntry | undefined, { file, lineOf }: SpecificationFile) {
  const { id, operationId, status, reason, ms, interruptions = [], violations = [] } = result;
  const [violation] = violations;
  const placeOf = (pointer: string) => `${file}:${lineOf(pointer)} ${pointer}`;
  const details = violations
    .map((shown) =>
      [
        `expected: ${text(shown.expected)}`,
        `actual: ${text(shown.actual)}`,
        ...(check ? [`source: ${text(sourceOf(check))}`] : []),
        `spec: ${text(placeOf(statementOf(shown, check)))}`,
        `curl: ${text(shown.curl)}`,
      ].join("\n"),
    )
    .join("\n\n");
  return {
    "@classname": operationId,
    // The id is part of it, because two requirements may read alike.
    "@name": text(check ? `${check.requirement} (${id})` : id),
    "@time": seconds(ms),
    ...(status === "skip" && { skipped: { "@message": text(reason ?? "") } }),
    // A known deviation is skipped but keeps its violations.
    ...(status === "fail" && {
      failure: {
        "@type": "violation",
        "@message": text(`expected ${violation?.expected ?? ""}, got ${violation?.actual ?? ""}`),
        "#text": details,
      },
    }),
    ...(check && { "system-out": text([placeOf(check.pointer), ...interruptions].join("\n")) }),
  };
}
