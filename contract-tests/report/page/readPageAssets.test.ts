import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { contentSecurityPolicy } from "./contentSecurityPolicy.js";
import { readPageAssets } from "./readPageAssets.js";

const assets = readPageAssets();

test("script and styles can be embedded in a page, and load nothing", () => {
  expect(assets.script).toContain("followAddress");
  expect(assets.script).not.toMatch(/<\/script|<!--|\bimport\b|\brequire\(/);
  expect(assets.style).not.toMatch(/<\/style|@import|url\(/);
});

test("every file of styles is in the page", () => {
  const folder = "contract-tests/report/page/styles";
  for (const name of readdirSync(folder))
    expect(assets.style).toContain(readFileSync(`${folder}/${name}`, "utf8"));
});

test("the policy allows exactly them", () => {
  const hash = createHash("sha256").update(assets.script).digest("base64");
  const policy = contentSecurityPolicy(assets);
  expect(policy).toContain(`script-src 'sha256-${hash}';`);
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toContain("unsafe");
});
