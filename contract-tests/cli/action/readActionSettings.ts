import { resolve } from "node:path";

/** The settings of a step of a CI job. */
export interface ActionSettings {
  /** Absolute path of the folder of the reports. */
  reports: string;
  /** Variables of the live run that replace those of the step. */
  environment: Readonly<Record<string, string>>;
  args: string[];
  /** The file that the summary of the job is appended to. */
  summary: string | undefined;
  /** The file that the outputs of the step are appended to. */
  outputs: string | undefined;
  /** The token, if a runner must mask it. */
  secret: string | undefined;
}

const REPORTS = "contract-reports";

/**
 * Reads the inputs of the action from variables, and the variables of the runner of GitHub Actions.
 * Paths are relative to the workspace.
 *
 * @param directory - The workspace, if the runner names none.
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
    args: [
      ...flag("--url", given("CONTRACT_URL")),
      ...(given("CONTRACT_ALLOW_HTTP") === "true" ? ["--allow-http"] : []),
      ...(given("CONTRACT_WITHOUT") ?? "").split(/[\s,]+/).flatMap((name) => flag("--without", name)),
      ...(baseline === undefined ? [] : ["--baseline", inWorkspace(baseline)]),
    ],
    summary: given("GITHUB_STEP_SUMMARY"),
    outputs: given("GITHUB_OUTPUT"),
    // Without a runner the token would only appear on the screen.
    secret: environment.GITHUB_ACTIONS === "true" ? given("BIGCOMMERCE_ACCESS_TOKEN") : undefined,
  };
}

function flag(name: string, value: string | undefined): string[] {
  return value === undefined || value === "" ? [] : [`${name}=${value}`];
}
