import { assembleClient } from "../createSegmentsClient.js";
import { BatchError } from "../errors/index.js";
import type { SegmentsClientOptions } from "../options/resolveOptions.js";
import { virtualEnvironment } from "../doubles/calls.js";
import { caught } from "../doubles/caught.js";
import { fakeFetch, type Answer } from "../doubles/fakeFetch.js";
import { a } from "../doubles/ids.js";

const unavailable = () => Promise.resolve(new Response("", { status: 503 }));
const noToken = () => {
  throw new Error("The vault is closed.");
};
const noLeave = { acquire: () => Promise.reject(new Error("No leave.")) };

async function outcomesOf(
  act: "create" | "update" | "delete",
  options: Partial<SegmentsClientOptions>,
  answer: Answer = unavailable,
): Promise<{ outcomes: string[]; sent: number }> {
  const { fetch, requests } = fakeFetch(answer);
  const client = assembleClient(
    { storeHash: "abc", accessToken: "s3cret", fetch, ...options },
    virtualEnvironment(),
  );
  const calls = {
    create: () => client.segments.create([{ name: "VIP" }]),
    update: () => client.segments.update([{ id: a, name: "VIP" }]),
    delete: () => client.segments.delete([a]),
  };
  const error = await caught(calls[act]());
  if (!(error instanceof BatchError)) throw error;
  return { outcomes: error.failed.map(({ outcome }) => outcome), sent: requests.length };
}

describe.each(["create", "update", "delete"] as const)("%s", (act) => {
  test.each<[string, Partial<SegmentsClientOptions>]>([
    ["token function", { accessToken: noToken }],
    ["limiter", { limiter: noLeave }],
  ])("what a %s keeps from the wire is not sent", async (_, options) => {
    expect(await outcomesOf(act, options)).toEqual({ outcomes: ["notSent"], sent: 0 });
  });

  test.each([
    ["a refused connection", { code: "ECONNREFUSED", syscall: "connect" }, 5],
    ["an unknown name", { code: "ENOTFOUND", syscall: "getaddrinfo" }, 5],
    ["an untrusted certificate", { code: "CERT_HAS_EXPIRED" }, 1],
    ["a URL that fetch refuses", { code: "ERR_INVALID_URL" }, 1],
  ])("nothing is sent over %s", async (_, details, tries) => {
    const cause = Object.assign(new Error("no"), details);
    const answer = () => Promise.reject(new TypeError("fetch failed", { cause }));
    expect(await outcomesOf(act, {}, answer)).toEqual({ outcomes: ["notSent"], sent: tries });
  });

  test("a TypeError without a known cause leaves open what was done", async () => {
    const { outcomes } = await outcomesOf(act, {}, () => Promise.reject(new TypeError("Failed to fetch")));
    expect(outcomes).toEqual(["unknown"]);
  });
});

test("a token that is of no use between two tries leaves open what the first has done", async () => {
  const tokens = ["good", "bad\n"];
  const accessToken = () => tokens.shift() ?? "";
  expect(await outcomesOf("delete", { accessToken })).toEqual({ outcomes: ["unknown"], sent: 1 });
});
