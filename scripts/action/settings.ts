import { resolve } from "node:path";

/** Where a step of a CI job finds what it reads, and leaves what it writes. */
export interface ActionSettings {
  /** Folder of the reports, absolute. */
  reports: string;
  /** Variables that the live run gets in place of those that the step has. */
  environment: Readonly<Record<string, string>>;
  /** Arguments of the live run. */
  args: string[];
  /** File that the summary of the job is appended to. */
  summary: string | undefined;
  /** File that the outputs of the step are appended to. */
  outputs: string | undefined;
  /** The token, where a runner is to be told to mask it. */
  secret: string | undefined;
}

const REPORTS = "contract-reports";

/**
 * Reads what a runner of GitHub Actions, or a person in its place, has set: the variables of the live target,
 * `CONTRACT_BASELINE`, and those of the runner. Paths are relative to the workspace.
 *
 * @param directory Workspace where the runner names none.
 */
export function readActionSettings(environment: NodeJS.ProcessEnv, directory: string): ActionSettings {
  const given = (name: string) => environment[name] || undefined;
  const inWorkspace = (path: string) => resolve(given("GITHUB_WORKSPACE") ?? directory, path);
  const reports = inWorkspace(given("CONTRACT_REPORTS") ?? REPORTS);
  const deviations = given("CONTRACT_DEVIATIONS");
  const baseline = given("CONTRACT_BASELINE");
  return {
    reports,
    environment: {
      CONTRACT_REPORTS: reports,
      ...(deviations !== undefined && { CONTRACT_DEVIATIONS: inWorkspace(deviations) }),
    },
    args: baseline === undefined ? [] : ["--baseline", inWorkspace(baseline)],
    summary: given("GITHUB_STEP_SUMMARY"),
    outputs: given("GITHUB_OUTPUT"),
    // Whoever calls the script by hand would have it on the screen.
    secret: environment.GITHUB_ACTIONS === "true" ? given("BIGCOMMERCE_ACCESS_TOKEN") : undefined,
  };
}
