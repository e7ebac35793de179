import { isRecord } from "../../src/store/operations/body.js";
import { networkFaults, type Faults } from "../storm/faultyFetch.js";
import { pick } from "./drawTraits.js";
import { jsonAnswer } from "./modelAnswers.js";

const STATUSES = [500, 502, 503, 504] as const;
const NEVER_MS = 1e9;

/** The faults of the storm, and those that differ only in what they prove. */
export const modelFaults: Faults = {
  ...networkFaults,
  "5xx in JSON before the store acted": ({ random }) => Promise.resolve(serverError(pick(random, STATUSES))),
  "5xx in JSON after the store acted": async ({ act, random }) => {
    await act();
    return serverError(pick(random, STATUSES));
  },
  "connection refused": () => {
    const cause = { code: "ECONNREFUSED", syscall: "connect" };
    return Promise.reject(
      new TypeError("fetch failed", { cause: Object.assign(new Error("connect ECONNREFUSED"), cause) }),
    );
  },
  "stall without end": async ({ clock, request }) => {
    await clock.sleep(NEVER_MS, request.signal);
    throw request.signal.reason;
  },
  "404 in plain text before the store acted": () =>
    Promise.resolve(new Response("The route is not found", { status: 404 })),
  "404 in JSON to a create": ({ request, act }) =>
    request.method === "POST"
      ? Promise.resolve(jsonAnswer(404, { status: 404, title: "Not found." }))
      : act(),
  "refusal with the body of a gateway": async ({ act }) => {
    const response = await act();
    const { ok, status } = response;
    return ok ? response : new Response(`<html><title>${status}</title></html>`, { status });
  },
  "success without its rows": async ({ act }) => {
    const response = await act();
    const { ok, status } = response;
    if (!ok || status === 204) return serverError(502);
    const body: unknown = await response.json();
    return jsonAnswer(status, { ...(isRecord(body) && body), data: undefined });
  },
};

function serverError(status: number): Response {
  return jsonAnswer(status, { status, title: "Something went wrong." });
}
