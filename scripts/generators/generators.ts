/** A call of generated code, as parts of a program: an id or a filter is the source text of its value. */
export interface Call {
  readonly operation: "listSegments" | "deleteSegments" | "removeShopperProfilesFromSegment";
  readonly segmentId?: string;
  /** Left out for a call without `id:in`. */
  readonly filter?: string;
}

/** A generator of typed clients, with its defaults. */
export interface Generator {
  readonly name: string;
  /** The npm package of which the version counts. */
  readonly packageName: string;
  /** The folder of its code: generate.mjs names it too. */
  readonly folder: string;
  /** The lines before a call, for a server at `BASE`. */
  readonly preamble: string;
  /** Writes every form that a call can have. */
  readonly forms: (call: Call) => string[];
}

const isGiven = (part: string | undefined) => part !== undefined;

/** The filter as an argument: left out, without members, or given. */
function queriesOf({ filter }: Call): (string | undefined)[] {
  return filter === undefined ? [undefined, "{}"] : [`{ "id:in": ${filter} }`];
}

/** All parameters in one argument: `{ path, query }`. */
function groupsOf(call: Call): (string | undefined)[] {
  const path = call.segmentId === undefined ? undefined : `path: { segmentId: ${call.segmentId} }`;
  return queriesOf(call).map((query) => {
    const parts = [path, query === undefined ? undefined : `query: ${query}`].filter(isGiven);
    return parts.length === 0 ? undefined : `{ ${parts.join(", ")} }`;
  });
}

function withPositions(prefix: string): Generator["forms"] {
  return (call) =>
    queriesOf(call).map(
      (query) => `${prefix}${call.operation}(${[call.segmentId, query].filter(isGiven).join(", ")})`,
    );
}

function withGroups(call: Call): string[] {
  return groupsOf(call).map((group = "") => `client.${call.operation}(${group})`);
}

const ROUTES = {
  listSegments: 'client.GET("/segments"',
  deleteSegments: 'client.DELETE("/segments"',
  removeShopperProfilesFromSegment: 'client.DELETE("/segments/{segmentId}/shopper-profiles"',
} as const;

const CLIENT = 'import * as client from "./client.js";';
const INDEX = 'import * as client from "./index.js";';

/** Makes a generator with a folder of its own name. */
function named(name: string, preamble: string, forms: Generator["forms"]): Generator {
  return { name, packageName: name, folder: name, preamble, forms };
}

/** The generators that are tried, with their defaults. */
export const generators: readonly Generator[] = [
  { ...named("hey-api", INDEX, withGroups), packageName: "@hey-api/openapi-ts" },
  {
    ...named("hey-api, validator: zod", INDEX, withGroups),
    packageName: "@hey-api/openapi-ts",
    folder: "hey-api-zod",
  },
  { ...named("orval, fetch", CLIENT, withPositions("client.")), packageName: "orval", folder: "orval-fetch" },
  {
    ...named("orval, axios", CLIENT, withPositions("client.getBigCommerceSegments().")),
    packageName: "orval",
    folder: "orval-axios",
  },
  named("swagger-typescript-api", CLIENT, withPositions("new client.Api().segments.")),
  {
    name: "openapi-typescript, openapi-fetch",
    packageName: "openapi-typescript",
    folder: "openapi-fetch",
    preamble: [
      'import createClient from "openapi-fetch";',
      'import type { paths } from "./client.js";',
      "const client = createClient<paths>({ baseUrl: BASE });",
    ].join("\n"),
    forms: (call) =>
      groupsOf(call).map(
        (group) => `${ROUTES[call.operation]}${group === undefined ? "" : `, { params: ${group} }`})`,
      ),
  },
  { ...named("Redocly generate-client", CLIENT, withGroups), packageName: "@redocly/cli", folder: "redocly" },
  {
    ...named("oazapfts", CLIENT, withPositions("")),
    // A required parameter is an argument, an optional one a member of the last argument: one of two forms compiles.
    forms: ({ operation, segmentId, filter }) =>
      (filter === undefined ? [undefined, "{}"] : [filter, `{ idIn: ${filter} }`]).map(
        (last) => `client.${operation}(${[segmentId, last].filter(isGiven).join(", ")})`,
      ),
  },
  {
    ...named(
      "kubb",
      `${INDEX}\nimport { setConfig } from "@kubb/plugin-client/clients/fetch";\nsetConfig({ baseURL: BASE });`,
      withPositions("client."),
    ),
    packageName: "@kubb/core",
  },
];
