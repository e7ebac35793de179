import type { Project } from "./project.js";
import { javascriptProject } from "./projects/javascript.js";
import { runtimeProjects } from "./projects/runtimes.js";
import { surroundingsProject } from "./projects/surroundings.js";
import { testRunnerProjects } from "./projects/testRunners.js";
import { typescriptProjects } from "./projects/typescript.js";

/** Lists the projects that test the package on a platform and architecture, as named by `process`. */
export function projects(platform: string, arch: string): Project[] {
  return [
    javascriptProject,
    ...runtimeProjects(platform, arch),
    ...testRunnerProjects,
    surroundingsProject(platform, arch),
    ...typescriptProjects,
  ];
}
