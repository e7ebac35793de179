import { runRedocly } from "../runRedocly.js";

interface LintReport {
  totals: { errors: number; warnings: number; ignored: number };
  problems: {
    ruleId: string;
    message: string;
    location: { source: { ref: string }; start?: { line: number; col: number }; pointer?: string }[];
  }[];
}

function isLintReport(value: unknown): value is LintReport {
  return typeof value === "object" && value !== null && "totals" in value && "problems" in value;
}

/** Lints the spec with Redocly and the house rules of `redocly.yaml`: a line for each problem, warnings included. */
export async function lintProblems(specPath: string): Promise<string[]> {
  const output = await runRedocly(["lint", "--format=json", "--max-problems=1000", specPath]);
  const report = parseReport(output.stdout);
  if (report === undefined) throw new Error(`The linter did not run:\n${output.stdout}${output.stderr}`);
  const lines = report.problems.map(({ ruleId, message, location: [place] }) => {
    const position = place?.start ? `:${place.start.line}:${place.start.col}` : ` ${place?.pointer ?? ""}`;
    return `${specPath}${position} ${ruleId}: ${message}`;
  });
  if (report.totals.ignored > 0)
    lines.push(`${specPath} ${report.totals.ignored} problems are ignored by a file.`);
  return lines;
}

function parseReport(stdout: string): LintReport | undefined {
  try {
    const value: unknown = JSON.parse(stdout.slice(stdout.indexOf("{")));
    return isLintReport(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
