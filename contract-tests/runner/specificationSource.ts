import { isAbsolute, relative, sep } from "node:path";

/** Path of the spec source, relative to the repository. */
export const SPECIFICATION_SOURCE = "openapi/openapi.yaml";

/** Returns the path of the spec for GitHub annotations: relative to the workspace of the job, if it is in there. */
export function annotatedPath(
  { GITHUB_WORKSPACE: workspace }: NodeJS.ProcessEnv,
  directory: string = process.cwd(),
): string {
  if (workspace === undefined || workspace === "") return SPECIFICATION_SOURCE;
  const path = relative(workspace, directory);
  const isWithin = !isAbsolute(path) && path.split(sep)[0] !== "..";
  return isWithin && path !== ""
    ? `${path.split(sep).join("/")}/${SPECIFICATION_SOURCE}`
    : SPECIFICATION_SOURCE;
}
