// Generates a client of a spec with every generator: node generate.mjs SPEC FOLDER
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { createClient } from "@hey-api/openapi-ts";
import { build } from "@kubb/core";
import { pluginClient } from "@kubb/plugin-client";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";
import { generateSource } from "oazapfts";
import openapiTS, { astToString } from "openapi-typescript";
import { generate as orval } from "orval";
import { generateApi } from "swagger-typescript-api";

const [spec, folder] = process.argv.slice(2).map((path) => resolve(path));
const to = (name) => resolve(folder, name);

function write(name, text) {
  mkdirSync(to(name), { recursive: true });
  writeFileSync(`${to(name)}/client.ts`, text);
}

const heyApi = (name, plugins) =>
  createClient({ input: spec, output: to(name), plugins, logs: { level: "silent", file: false } });
const withOrval = (client) =>
  orval({
    input: { target: spec },
    output: {
      target: `${to(`orval-${client}`)}/client.ts`,
      client,
      baseUrl: { getBaseUrlFromSpecification: true },
    },
  });

await heyApi("hey-api", ["@hey-api/client-fetch", "@hey-api/sdk", "@hey-api/typescript"]);
await heyApi("hey-api-zod", [
  "@hey-api/client-fetch",
  "@hey-api/typescript",
  "zod",
  { name: "@hey-api/sdk", validator: true },
]);
await withOrval("fetch");
await withOrval("axios");
const { files } = await generateApi({ input: spec, output: false, silent: true });
// It tells the compiler not to look.
write("swagger-typescript-api", files[0].fileContent.replace("// @ts-nocheck", ""));
write("openapi-fetch", astToString(await openapiTS(pathToFileURL(spec))));
const redocly = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
execFileSync(process.execPath, [redocly, "generate-client", spec, "--output", `${to("redocly")}/client.ts`], {
  stdio: "ignore",
});
write("oazapfts", await generateSource(spec));
// Kubb also writes into the working folder.
process.chdir(folder);
const { error } = await build({
  config: {
    root: folder,
    input: { path: spec },
    output: { path: "kubb" },
    plugins: [pluginOas(), pluginTs(), pluginClient({ client: "fetch" })],
  },
});
if (error) throw error;
console.log("all generated");
