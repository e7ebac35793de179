import { readdirSync, readFileSync } from "node:fs";
import { rawClient } from "./rawClient.js";
import { fakeFetch } from "./testing/fakeFetch.js";
import { a, b } from "./testing/ids.js";

const base = "http://localhost:4010";

test("ids are sent as one key with commas", async () => {
  const { fetch, requests } = fakeFetch();
  await rawClient(base, fetch).GET("/segments", { params: { query: { "id:in": [a, b], page: 2 } } });
  expect(requests[0]?.url).toBe(`${base}/segments?id:in=${a},${b}&page=2`);
});

test("JSON is asked for, and said to be sent", async () => {
  const { fetch, requests } = fakeFetch();
  await rawClient(base, fetch).POST("/segments", { body: [{ name: "VIP" }] });
  expect(requests[0]?.headers.get("Accept")).toBe("application/json");
  expect(requests[0]?.headers.get("Content-Type")).toBe("application/json");
});

test("it is the only module that imports openapi-fetch", () => {
  const modules = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const importers = modules.filter((name) =>
    / from "openapi-fetch";$/m.test(readFileSync(`src/${name}`, "utf8")),
  );
  expect(importers).toEqual(["rawClient.ts"]);
});
