import { inspect, isDeepStrictEqual } from "node:util";
import { checksOf, demand, Violation, type Check } from "../run/check.js";
import type { Context } from "../run/context.js";
import {
  operationIds,
  operations,
  SAMPLE_PROFILE_ID,
  SAMPLE_SEGMENT_ID,
  type OperationId,
} from "../spec/operations.js";
import { UsageError, type SegmentsClient } from "../../src/index.js";

const BASE = "/segments";
const TITLE = "A refusal to be handed on";

/** Makes a client whose requests are recorded and all get the same answer. */
function scripted(context: Context, answer: () => Response) {
  const seen: Request[] = [];
  const client = context.clientOver((request) => {
    seen.push(request.clone());
    return Promise.resolve(answer());
  });
  return { client, seen };
}

function demandOnly(seen: readonly Request[]): Request {
  const [request] = seen;
  demand(request !== undefined && seen.length === 1, "one request", `${seen.length} requests`);
  return request;
}

function onTheWire(operationId: OperationId): Check {
  const { method, sample, call } = operations[operationId];
  return checksOf(operationId)(
    "client.on-the-wire",
    "The client sends method, path, query, headers and body as documented.",
    {},
    async (context) => {
      const { client, seen } = scripted(context, () => new Response(null, { status: 204 }));
      await call(client, {});
      const request = demandOnly(seen);
      const url = decodeURIComponent(request.url.slice(context.target.baseUrl.length));
      demand(request.url.startsWith(context.target.baseUrl), context.target.baseUrl, request.url);
      demand(request.method === method, method, request.method);
      demand(url === sample.path, sample.path, url);
      const body = await request.text();
      const expected = sample.body === undefined ? "" : JSON.stringify(sample.body);
      demand(body === expected, expected || "no body", body || "no body");
      const { accessToken } = context.target;
      demand(
        request.headers.get("x-auth-token") === accessToken,
        "the token in X-Auth-Token",
        "a different one or none",
      );
      demand(
        request.headers.get("accept") === "application/json",
        "accept: application/json",
        request.headers.get("accept") ?? "none",
      );
      const contentType = request.headers.get("content-type");
      demand(
        contentType === (body === "" ? null : "application/json"),
        body === "" ? "no content type" : "content-type: application/json",
        contentType ?? "none",
      );
    },
  );
}

function redirect(operationId: OperationId): Check {
  return checksOf(operationId)(
    "client.redirect",
    "The client does not follow a redirect, which would send the token on.",
    {},
    async (context) => {
      const { client, seen } = scripted(context, () =>
        Response.redirect("http://127.0.0.1:9/elsewhere", 302),
      );
      const { response } = await operations[operationId].call(client, {});
      const request = demandOnly(seen);
      demand(
        request.redirect === "manual",
        "a request that follows no redirect",
        `redirect: ${request.redirect}`,
      );
      demand(response.status === 302, "the redirect as the answer", `status ${response.status}`);
    },
  );
}

function refusal(operationId: OperationId): Check {
  return checksOf(operationId)(
    "client.error",
    "The client hands a refusal on: no data, the error, the status.",
    {},
    async (context) => {
      const body = JSON.stringify({ status: 422, title: TITLE });
      const answer = () =>
        new Response(body, { status: 422, headers: { "content-type": "application/json" } });
      const { client } = scripted(context, answer);
      const result: { data?: unknown; error?: unknown; response: Response } = await operations[
        operationId
      ].call(client, {});
      demand(result.data === undefined, "no data", inspect(result.data));
      demand(isDeepStrictEqual(result.error, JSON.parse(body)), body, inspect(result.error));
      demand(result.response.status === 422, "status 422", `status ${result.response.status}`);
    },
  );
}

/** Makes the check that the client sends nothing if the request would do something other than the call says. */
function refused(
  operationId: OperationId,
  name: string,
  requirement: string,
  call: (client: SegmentsClient) => Promise<unknown>,
): Check {
  return checksOf(operationId)(`client.${name}`, requirement, {}, async (context) => {
    const { client, seen } = scripted(context, () => new Response(null, { status: 204 }));
    const outcome = await call(client).then(
      () => "an answer",
      (error: unknown) => (error instanceof UsageError ? undefined : String(error)),
    );
    if (seen.length > 0)
      throw new Violation("nothing sent", `${seen[0]?.method ?? ""} ${seen[0]?.url ?? ""}`);
    demand(outcome === undefined, "a UsageError", outcome ?? "");
  });
}

const MEMBERSHIP = "/segments/{segmentId}/shopper-profiles";

/** Checks of the client itself, which need no answer of a target. */
export const clientChecks: readonly Check[] = [
  ...operationIds.flatMap((operationId) => [
    onTheWire(operationId),
    redirect(operationId),
    refusal(operationId),
  ]),
  checksOf("listSegments")(
    "client.ids",
    "Several ids travel as one `id:in` key with a comma list.",
    { at: "/parameters/2" },
    async (context) => {
      const { client, seen } = scripted(context, () => new Response(null, { status: 204 }));
      await client.GET(BASE, {
        params: { query: { page: 2, limit: 3, "id:in": [SAMPLE_SEGMENT_ID, SAMPLE_PROFILE_ID] } },
      });
      const query = [...new URL(demandOnly(seen).url).searchParams]
        .map((pair) => pair.join("="))
        .sort()
        .join("&");
      const expected = `id:in=${SAMPLE_SEGMENT_ID},${SAMPLE_PROFILE_ID}&limit=3&page=2`;
      demand(query === expected, expected, query);
    },
  ),
  refused(
    "deleteSegments",
    "unfiltered",
    "The client refuses a DELETE without `id:in`, which deletes every segment.",
    (client) => client.DELETE(BASE, {}),
  ),
  refused(
    "removeShopperProfilesFromSegment",
    "unfiltered",
    "The client refuses a removal without `id:in`, which empties the segment.",
    (client) => client.DELETE(MEMBERSHIP, { params: { path: { segmentId: SAMPLE_SEGMENT_ID } } }),
  ),
  refused(
    "removeShopperProfilesFromSegment",
    "segment-id",
    "The client refuses `..` as a segment id, which deletes the profiles themselves.",
    (client) =>
      client.DELETE(MEMBERSHIP, {
        params: { path: { segmentId: ".." }, query: { "id:in": [SAMPLE_PROFILE_ID] } },
      }),
  ),
  refused(
    "listSegments",
    "ids.malformed",
    "The client refuses an id that is not a UUID, which could smuggle in another query.",
    (client) => client.GET(BASE, { params: { query: { "id:in": ["a&limit=1"] } } }),
  ),
];
