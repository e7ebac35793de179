import { readFileSync } from "node:fs";
import { readmeProblems } from "../packageTest/tarball/readmeProblems.js";
import { clientReadme } from "./clientReadme.js";

const sample = `# bigcommerce-segments

All that the repository has.

| operation |
| --------- |

## Use

Not on npm: \`npm run package\`.

The package supports [much](openapi/guides/01.md), see [changes](CHANGELOG.md) and [a site](https://example.com).

## New section

Anything.

## How the client is proven

| \`npm run model\` |
`;

test("it has the sections for users, and links to files of the package alone", () => {
  const made = clientReadme(sample, "1.2.3", ["CHANGELOG.md"]);
  expect(made.match(/^#+ .*/gm)).toEqual(["# bigcommerce-segments", "## Use", "## New section", "## More"]);
  expect(made).toContain(
    "The package supports much, see [changes](CHANGELOG.md) and [a site](https://example.com).",
  );
  expect(made).toContain("\nnpm install ./bigcommerce-segments-1.2.3.tgz\n");
  expect(made).not.toMatch(/npm run|All that/);
  expect(made).not.toContain("\n\n\n");
});

test.each(["# bigcommerce-segments", "## Use", "## How the client is proven", "The package supports"])(
  "a README without %s is refused",
  (text) => {
    expect(() => clientReadme(sample.replace(text, "Other"), "1.2.3", [])).toThrow("The README has no ");
  },
);

test("made of the README, it names nothing that the package lacks, and has all its code", () => {
  const readme = readFileSync("README.md", "utf8");
  const made = clientReadme(readme, "0.1.0", ["CHANGELOG.md"]);
  const texts: Readonly<Record<string, string>> = {
    "README.md": made,
    "package.json": readFileSync("package.json", "utf8"),
  };
  const files = [...Object.keys(texts), "CHANGELOG.md", "dist/store.cjs"];
  expect(readmeProblems(files, (file) => texts[file] ?? "")).toEqual([]);
  const code = /^```ts\n.*?^```/gms;
  expect(made.match(code)).toEqual(readme.match(code));
});
