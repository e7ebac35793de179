import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { temporaryFolder } from "../package/testing/temporaryFolder.js";
import { install, NotRunError } from "./install.js";

const known = { name: "known", "dist-tags": { latest: "1.0.0" }, versions: { "1.0.0": {} } };

/** A registry with one package that can be installed, one that gets an error and one that gets no answer. */
const registry = createServer(({ url = "" }, response) => {
  if (url === "/silent") return;
  response.writeHead({ "/known": 200, "/overloaded": 503 }[url] ?? 404, {
    "content-type": "application/json",
  });
  response.end(JSON.stringify(known));
});
let here = "";
let nowhere = "";

beforeAll(async () => {
  const gone = createServer();
  for (const server of [registry, gone]) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  }
  here = addressOf(registry);
  nowhere = addressOf(gone);
  gone.close();
});

afterAll(() => {
  registry.close();
  registry.closeAllConnections();
});

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}/`;
}

function installing(dependencies: Readonly<Record<string, string>>, address: string, timeoutMs = 30_000) {
  const folder = temporaryFolder({ "package.json": JSON.stringify({ private: true, dependencies }) });
  const flags = {
    registry: address,
    cache: temporaryFolder(),
    "fetch-retries": 0,
    "fetch-timeout": timeoutMs,
  };
  return install(
    folder,
    Object.entries(flags).map(([name, value]) => `--${name}=${value}`),
  );
}

test.each([
  ["a version that the registry does not have", () => installing({ known: "2.0.0" }, here)],
  ["a name that the registry does not have", () => installing({ unknown: "1.0.0" }, here)],
  ["a registry that is overloaded", () => installing({ overloaded: "1.0.0" }, here)],
  ["a registry that does not answer", () => installing({ silent: "1.0.0" }, here, 100)],
  ["a registry that cannot be reached", () => installing({ known: "1.0.0" }, nowhere)],
])("%s proves nothing about the package", async (_, installed) => {
  await expect(installed()).rejects.toThrow(NotRunError);
});

test("any other failure of the installation is an error with its reason", async () => {
  const refused = installing({ known: "file:none.tgz" }, nowhere);
  await expect(refused).rejects.not.toThrow(NotRunError);
  await expect(refused).rejects.toThrow(/npm install .*ENOENT/s);
});
