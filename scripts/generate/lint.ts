import { execFile } from "node:child_process";

const REDOCLY = "node_modules/@redocly/cli/bin/cli.js";

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
  const output = await runLinter(specPath);
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

// The linter exits with 1 if it finds problems, so its output counts and not its exit code.
function runLinter(specPath: string): Promise<{ stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [REDOCLY, "lint", "--format=json", "--max-problems=1000", specPath],
      {
        env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
        maxBuffer: 64 * 1024 * 1024,
      },
      (_error, stdout, stderr) => {
        resolve({ stdout, stderr });
      },
    );
  });
}

function parseReport(stdout: string): LintReport | undefined {
  try {
    const value: unknown = JSON.parse(stdout.slice(stdout.indexOf("{")));
    return isLintReport(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
