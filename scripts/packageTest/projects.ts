import type { Project } from "./project.js";
import { javascriptProject } from "./projects/javascript.js";
import { runtimeProjects } from "./projects/runtimes.js";
import { testRunnerProjects } from "./projects/testRunners.js";
import { typescriptProjects } from "./projects/typescript.js";

/**
 * Lists every project that the packed package is proven in.
 *
 * @param platform - As `process.platform` has it.
 * @param arch - As `process.arch` has it.
 */
export function projects(platform: string, arch: string): Project[] {
  return [
    javascriptProject,
    ...runtimeProjects(platform, arch),
    ...testRunnerProjects,
    ...typescriptProjects,
  ];
}
