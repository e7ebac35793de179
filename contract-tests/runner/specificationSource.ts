import { isAbsolute, relative, sep } from "node:path";

/** The spec as it is maintained, relative to the repository. */
export const SPECIFICATION_SOURCE = "openapi/openapi.yaml";

/**
 * Names the spec as GitHub finds it: relative to the workspace of the job, where this project lies within it.
 *
 * @param directory Folder of this project.
 */
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
