/** What a release is judged by. */
export interface Release {
  /** The tag that asks for it: `v1.2.3`. */
  readonly tag: string;
  /** Version in package.json. */
  readonly version: string;
  /** Version of the spec. */
  readonly specVersion: string;
  /** Text of the changelog. */
  readonly changelog: string;
}

const VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/;

/**
 * Finds what stands against a release.
 *
 * @returns What is wrong and what to do, a sentence each; nothing for a release that may go out.
 */
export function releaseProblems({ tag, version, specVersion, changelog }: Release): string[] {
  const problems: string[] = [];
  if (!VERSION.test(version)) problems.push(`${version} in package.json is no semantic version.`);
  if (tag !== `v${version}`)
    problems.push(`The tag ${tag} is not v${version}, as package.json says: move one of them.`);
  const section = sectionOf(changelog, version);
  if (section === undefined) {
    problems.push(`CHANGELOG.md has no "## ${version} (YYYY-MM-DD)": give "Unreleased" that name.`);
  } else if (!section.includes(`spec ${specVersion}`)) {
    problems.push(`CHANGELOG.md does not say under ${version} that it has spec ${specVersion}.`);
  }
  return problems;
}

function sectionOf(changelog: string, version: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const headed = new RegExp(`^${version.replaceAll(".", "\\.")} \\(\\d{4}-\\d{2}-\\d{2}\\)\\n`);
  return sections.find((section) => headed.test(section));
}
