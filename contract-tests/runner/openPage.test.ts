import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { openerOf } from "./openPage.js";

const folder = mkdtempSync(join(tmpdir(), "open-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

// In a process of its own, which must not wait for the browser.
function openWith(path: string) {
  const script = `import { openPage } from "./contract-tests/runner/openPage.ts"; openPage("contract page.html", "linux");`;
  const options = { env: { ...process.env, PATH: path, BIGCOMMERCE_ACCESS_TOKEN: "s3cret" } };
  return promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--input-type=module", "--eval", script],
    options,
  );
}

test.each([
  ["linux", "xdg-open", ["/a b.html"]],
  ["darwin", "open", ["/a b.html"]],
  ["win32", "cmd", ["/c", "start", "", "/a b.html"]],
] as const)("%s opens a page with %s", (platform, command, given) => {
  expect(openerOf(platform, "/a b.html")).toEqual({ command, arguments: given });
});

test("the page is handed over as one absolute path, without the token", async () => {
  const opened = join(folder, "opened");
  const isThere = new Promise<void>((resolveOpened) => {
    const watcher = watch(folder, () => {
      if (!existsSync(opened)) return;
      watcher.close();
      resolveOpened();
    });
  });
  // Moved into place whole, so that nobody reads half of it.
  const script = `#!/bin/sh\nprintf '%s|' "$@" "$BIGCOMMERCE_ACCESS_TOKEN" > "${opened}.part"\n/bin/mv "${opened}.part" "${opened}"\n`;
  writeFileSync(join(folder, "xdg-open"), script);
  chmodSync(join(folder, "xdg-open"), 0o755);
  const { stderr } = await openWith(folder);
  await isThere;
  expect(readFileSync(opened, "utf8")).toBe(`${resolve("contract page.html")}||`);
  expect(stderr).toBe("");
}, 20_000);

test("where nothing opens pages, a message says where the page is", async () => {
  const { stderr } = await openWith(join(folder, "empty"));
  expect(stderr).toBe(
    `Nothing opens pages here (xdg-open is missing); the page is ${resolve("contract page.html")}.\n`,
  );
}, 20_000);
