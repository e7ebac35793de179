/** The facts about a release that must agree. */
export interface Release {
  /** Tag of the release: `v1.2.3`. */
  readonly tag: string;
  /** Version in package.json. */
  readonly version: string;
  /** Version of the spec. */
  readonly specVersion: string;
  /** Text of the changelog. */
  readonly changelog: string;
}

const VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/** Lists the problems of a release, each with the change that solves it. */
export function releaseProblems({ tag, version, specVersion, changelog }: Release): string[] {
  const problems: string[] = [];
  if (!VERSION.test(version)) problems.push(`${version} in package.json is not a semantic version.`);
  if (tag !== `v${version}`)
    problems.push(`The tag ${tag} is not v${version}, the version in package.json. Change one of them.`);
  const section = sectionOf(changelog, version);
  if (section === undefined) {
    problems.push(`CHANGELOG.md has no "## ${version} (YYYY-MM-DD)". Rename "## Unreleased" to that.`);
  } else if (!section.includes(`spec ${specVersion}`)) {
    problems.push(`CHANGELOG.md does not name spec ${specVersion} under ${version}. Add it there.`);
  }
  return problems;
}

function sectionOf(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const headed = new RegExp(`^${version.replaceAll(".", "\\.")} \\(\\d{4}-\\d{2}-\\d{2}\\)\\n`);
  return sections.find((section) => headed.test(section));
}
