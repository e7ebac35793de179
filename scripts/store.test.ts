import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { get } from "node:http";
import { faults } from "../contract-tests/faults/index.js";
import { variants } from "../src/store/variants.js";

const SCRIPT = ["--import", "tsx", "scripts/store.ts"];
const store = (...args: string[]) => spawnSync(process.execPath, [...SCRIPT, ...args], { encoding: "utf8" });

test("the store prints three lines for a shell, and ends with 0 on a signal", async () => {
  const child = spawn(
    process.execPath,
    [
      ...SCRIPT,
      "--seed",
      "7",
      "--variant",
      "put-201",
      "--variant",
      "charset",
      "--host",
      "127.0.0.1",
      "--host",
      "app.test",
    ],
    {
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let [printed, said] = ["", ""];
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  await once(child.stdout, "data");
  const lines =
    /^export BIGCOMMERCE_API_URL=(http:\/\/127\.0\.0\.1:\d+)\nexport BIGCOMMERCE_STORE_HASH=(\w+)\nexport BIGCOMMERCE_ACCESS_TOKEN=(\w+)\n$/;
  const [, url, storeHash, accessToken] = lines.exec(printed) ?? [];
  const response = await fetch(`${url}/stores/${storeHash}/v3/segments`, {
    headers: { "x-auth-token": accessToken ?? "" },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
  const named = (host: string) =>
    new Promise((resolve) => {
      get(url ?? "", { headers: { host } }, ({ statusCode }) => {
        resolve(statusCode);
      });
    });
  expect([await named("app.test"), await named("evil.example")]).toEqual([404, 421]);
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(printed).toMatch(lines);
  expect(said).toBe(`Listens on port ${new URL(url ?? "").port} of 127.0.0.1.\n`);
}, 30_000);

test("a signal to npm ends the store that it has started", async () => {
  const npm = spawn("npm", ["run", "--silent", "store"], { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(npm.stdout, "close");
  let printed = "";
  npm.stdout.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  await once(npm.stdout, "data");
  npm.kill("SIGTERM");
  // The store holds the pipe until it ends.
  await closed;
  const [, url = ""] = /^export BIGCOMMERCE_API_URL=(\S+)$/m.exec(printed) ?? [];
  await expect(fetch(url)).rejects.toThrow("fetch failed");
}, 30_000);

test("--list prints every variant and every fault with its description", () => {
  const { status, stdout } = store("--list");
  expect(status).toBe(0);
  for (const { name, description } of [...variants, ...faults]) {
    expect(stdout).toContain(name);
    expect(stdout).toContain(description);
  }
}, 30_000);

test.each([
  [["--prot", "4010"], "Unknown option '--prot'", "Usage:"],
  [["--port", "65536"], '--port must be an integer from 0 to 65535, not "65536".', "Usage:"],
  [
    ["--host", "app.invalid"],
    "No address of app.invalid can be found here",
    "--host 0.0.0.0 --host app.invalid",
  ],
  [["--host", "192.0.2.1"], " of 192.0.2.1: this machine has no such address.", "cannot listen"],
  [["--host", "app:80"], "--host must be the name of a host, without a port", "Usage:"],
  [["--quota", "0/2000"], "--quota must be requests and milliseconds", "Usage:"],
  [["--variant", "put-200"], 'There is no variant "put-200".', "put-201"],
  [
    ["--fault", "listSegments.filter"],
    'There is no fault "listSegments.filter".',
    "listSegments.filter-ignored",
  ],
])(
  "%j is refused with exit code 2 and says why",
  (args, ...reasons) => {
    const { status, stdout, stderr } = store(...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    for (const reason of reasons) expect(stderr).toContain(reason);
    expect(stderr).not.toContain("    at ");
  },
  30_000,
);
