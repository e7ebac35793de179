import { releaseProblems } from "./releaseProblems.js";

const good = {
  tag: "v1.2.3",
  version: "1.2.3",
  specVersion: "1.0.0",
  changelog:
    "# Changelog\n\n## Unreleased\n\n## 1.2.3 (2026-01-31)\n\nPackage 1.2.3, spec 1.0.0.\n\n## 1.2.2 (2026-01-01)\n",
};

test("a release whose tag, version and changelog agree has no problems", () => {
  expect(releaseProblems(good)).toEqual([]);
  const next = {
    tag: "v2.0.0-rc.1",
    version: "2.0.0-rc.1",
    changelog: "## 2.0.0-rc.1 (2026-02-01)\nspec 1.0.0",
  };
  expect(releaseProblems({ ...good, ...next })).toEqual([]);
});

test.each([
  ["another tag", { tag: "v1.2.4" }, /tag v1\.2\.4 is not v1\.2\.3/],
  ["a tag without v", { tag: "1.2.3" }, /tag 1\.2\.3/],
  ["an invalid version", { version: "1.2" }, /not a semantic version/],
  [
    "a changelog without it",
    { changelog: "## Unreleased\n\nspec 1.0.0\n" },
    /no "## 1\.2\.3 \(YYYY-MM-DD\)"/,
  ],
  ["a changelog without its date", { changelog: "## 1.2.3\n\nspec 1.0.0\n" }, /no "## 1\.2\.3/],
  [
    "a changelog of a longer version",
    { changelog: "## 11.2.3 (2026-01-31)\n\nspec 1.0.0\n" },
    /no "## 1\.2\.3/,
  ],
  ["another spec", { specVersion: "1.1.0" }, /does not name spec 1\.1\.0 under 1\.2\.3/],
])("%s is a problem", (_, change, reason) => {
  expect(releaseProblems({ ...good, ...change }).join("\n")).toMatch(reason);
});
