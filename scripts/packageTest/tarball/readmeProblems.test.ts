import { readmeProblems } from "./readmeProblems.js";

const manifest = {
  name: "bigcommerce-segments",
  bin: { "bigcommerce-segments-store": "./dist/store.cjs", "bigcommerce-segments-gone": "./dist/gone.cjs" },
  exports: { "./testing": "./dist/testing.js", "./openapi.json": "./dist/openapi.json" },
};
const files = ["package.json", "README.md", "CHANGELOG.md", "dist/store.cjs", "openapi/openapi.yaml"];

function problems(readme: string): string[] {
  return readmeProblems(files, (file) => (file === "README.md" ? readme : JSON.stringify(manifest)));
}

test.each([
  "Not on npm yet: `npm install ./bigcommerce-segments-0.1.0.tgz`.",
  "```sh\n# it starts a store\nexport A=1 # so\nA=1 node_modules/.bin/bigcommerce-segments-store --port 1\n```",
  "```sh\nnpm install \\\n  ./other.tgz && bigcommerce-segments-store\n```",
  "[changes](CHANGELOG.md#top), [site](https://example.com/README), [below](#below), `openapi/openapi.yaml`",
  '`bigcommerce-segments/testing`, import "bigcommerce-segments/openapi.json"',
  'https://openapi-ts.dev/openapi-fetch/, https://example.com/src/index.ts, <img src="https://a.example/b.svg">',
])("allowed: %s", (readme) => {
  expect(problems(readme)).toEqual([]);
});

test.each([
  ["see `npm run model -- --seeds 3`", "command npm run"],
  ["`npm ci`", "command npm ci"],
  ["`npm pack`", "command npm pack"],
  ["`npm test`", "command npm test"],
  ["`node --import tsx scripts/model.ts`", "file scripts/model.ts"],
  ["```sh\ngit clone .\n```", "command git"],
  ["```sh\nnpm install a && ./run\n```", "command ./run"],
  ["`bigcommerce-segments-other --port 1`", "command bigcommerce-segments-other"],
  ["`bigcommerce-segments-gone`", "command bigcommerce-segments-gone"],
  ["`bigcommerce-segments/redis`", "entry ./redis"],
  ["[guide](openapi/guides/01.md#top)", "file openapi/guides/01.md"],
  ["[guide](./guide.md)", "file guide.md"],
  ['<img src="logo.svg">', "file logo.svg"],
  ["`contract-tests/facts/`", "file contract-tests/facts"],
  ["SECURITY.md says", "file SECURITY.md"],
])("%s is refused", (readme, problem) => {
  expect(problems(readme)).toContain(`README.md names the ${problem}`);
});
