import type { ContractReport } from "./contractReport.js";
import { truncate } from "../wire/truncate.js";
import { causesOf } from "./causesOf.js";
import { causesTitle } from "./causeWords.js";
import { codeBlock, inlineCode } from "./code.js";
import { failuresOf } from "./failures.js";
import { levelWords } from "./levelVerdictsOf.js";
import { leftWords } from "./leftWords.js";
import { likelyCauseLines } from "./likelyCauseLines.js";
import { failureLines } from "./failureLines.js";
import { coverageLines, matrixLines } from "./matrix.js";
import { changeLines, deviationLines, driftLines, interruptionLines } from "./markdownDrift.js";
import { limitOf } from "./tree.js";
import type { LineOf } from "./specificationLines.js";

/** Bytes of UTF-8; GitHub accepts 65,536 characters in a comment. */
const MAX_BYTES = 60_000;
const HASH_CHARACTERS = 12;
const MAX_MESSAGE_CHARACTERS = 4000;

const SYMBOLS = { conforms: "✅", violates: "❌", unjudged: "⚠️", incomplete: "⚠️" } as const;

/**
 * Writes a run as Markdown for a job summary or a comment: failures first, by likely cause, and server responses only
 * as text.
 */
export function markdownOf(report: ContractReport, lineOf: LineOf): string {
  const head = [
    `## ${SYMBOLS[report.verdict]} Segments contract: ${report.verdict}${limitOf(report)}`,
    "",
    ...aboutLines(report),
    "",
  ];
  const tail = [
    ...changeLines(report),
    ...deviationLines(report),
    ...matrixLines(report),
    ...driftLines(report),
    ...interruptionLines(report),
    ...coverageLines(report),
  ];
  const room = MAX_BYTES - bytesOf([...head, ...tail]);
  return [...head, ...failureSection(report, lineOf, room), ...tail].join("\n");
}

/** Writes why a run could not judge. */
export function unjudgedMarkdown(message: string): string {
  const why = truncate(message.trim(), MAX_MESSAGE_CHARACTERS);
  const heading = `## ${SYMBOLS.unjudged} Segments contract: unjudged`;
  return [heading, "", ...codeBlock(`unjudged: ${why}`, "text"), ""].join("\n");
}

function aboutLines(report: ContractReport): string[] {
  const { totals, run, targets } = report;
  const { pass, fail, skip } = totals;
  const left = leftWords(report);
  const { version, sha256 } = run.specification;
  return [
    `**${pass} passed, ${fail} failed, ${skip} skipped** on ${targets
      .map(({ name, origin }) => `${name} (${inlineCode(origin)})`)
      .join(" and ")}.`,
    ...(left === "" ? [] : [`${inlineCode(left)}.`]),
    `Levels: ${inlineCode(levelWords(report.levelVerdicts))}.`,
    `Spec ${inlineCode(version)} (${inlineCode(sha256.slice(0, HASH_CHARACTERS))}), suite ${inlineCode(run.suite)}, begun ${inlineCode(run.startedAt)}.`,
  ];
}

// As many causes as there is room for, and always the line that counts the other failures.
function failureSection(report: ContractReport, lineOf: LineOf, room: number): string[] {
  const failures = failuresOf(report);
  if (failures.length === 0) return [];
  const causes = causesOf(failures);
  const likely = likelyCauseLines(report).flatMap((line) => [`**${line}**`, ""]);
  const lines = [`### ${causesTitle(causes)}`, "", ...likely];
  let shown = 0;
  for (const cause of causes) {
    const more = moreLine(failures.length - shown);
    const next = failureLines(cause, lineOf);
    if (bytesOf([...lines, ...next, ...more]) > room) break;
    lines.push(...next);
    shown += 1 + cause.others.length;
  }
  return [...lines, ...(shown < failures.length ? moreLine(failures.length - shown) : [])];
}

function moreLine(count: number): string[] {
  return [`… and ${count} more failures in the other reports of the run.`, ""];
}

function bytesOf(lines: readonly string[]): number {
  return Buffer.byteLength(`${lines.join("\n")}\n`);
}
