import { bodiesOf, exampleText, firstExample } from "./specification/bodies.js";
import { operationsOf, type DocumentedOperation } from "./specification/operations.js";
import type { Place } from "./specification/place.js";

const SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
const BASE = "{{baseUrl}}/stores/{{storeHash}}/v3";

/**
 * Makes a Postman collection of the operations. It has no token; a DELETE has its filter with an example, since without
 * one it would delete everything; other optional parameters are there and switched off.
 */
export function postmanCollection(root: Place) {
  const address = new URL(root.at("servers").at("0").at("url").text());
  return {
    info: {
      name: root.at("info").at("title").text(),
      description: root.at("info").at("summary").text(),
      schema: SCHEMA,
    },
    variable: [
      { key: "baseUrl", value: address.origin },
      { key: "storeHash", value: "" },
      { key: "accessToken", value: "" },
    ],
    auth: {
      type: "apikey",
      apikey: [
        { key: "key", value: root.at("components").at("securitySchemes").at("XAuthToken").at("name").text() },
        { key: "value", value: "{{accessToken}}" },
        { key: "in", value: "header" },
      ],
    },
    item: operationsOf(root).map(itemOf),
  };
}

function itemOf(operation: DocumentedOperation) {
  const { summary, method, path, description, warnings, parameters, requestBody } = operation;
  const named = (location: string) => parameters.filter((each) => each.at("in").value === location);
  const query = named("query").map((each) => ({
    key: each.at("name").text(),
    value: firstExample(each) ?? "",
    disabled: method !== "DELETE" && each.at("required").value !== true,
  }));
  const sent = query.filter(({ disabled }) => !disabled).map(({ key, value }) => `${key}=${value}`);
  if (method === "DELETE" && sent.length === 0) throw new Error(`${summary} would have no filter.`);
  const route = BASE + path.replace(/\{(\w+)\}/g, ":$1");
  const [host = "", ...segments] = route.split("/");
  const example = requestBody && bodiesOf(requestBody)[0]?.examples[0];
  return {
    name: summary,
    request: {
      method,
      description: [...warnings, description].join("\n\n"),
      header: [
        { key: "Accept", value: "application/json" },
        ...(example ? [{ key: "Content-Type", value: "application/json" }] : []),
      ],
      url: {
        raw: sent.length === 0 ? route : `${route}?${sent.join("&")}`,
        host: [host],
        path: segments,
        query,
        variable: named("path").map((each) => ({
          key: each.at("name").text(),
          value: firstExample(each) ?? "",
        })),
      },
      ...(example ? { body: { mode: "raw", raw: exampleText(example) } } : {}),
    },
  };
}
