import { withHeaders } from "../faults/fault.js";
import type { Layer } from "../../src/store/storeContext.js";
import { readSpecification } from "../spec/specification.js";
import { runSuite } from "./runSuite.js";

/** Takes every caller for the owner, and sends back what was sent as a token. */
const open: Layer = async (request, next, { credentials }) => {
  const { headers, query } = request;
  const sent = [headers["x-auth-token"], headers.authorization, query.get("access_token")].join(" ");
  const owner = { ...request, headers: { ...headers, "x-auth-token": credentials.accessToken } };
  return withHeaders(await next(owner), { "x-echo": sent });
};

test("no outcome of a run shows the token or a near miss of it, even if the server sends it back", async () => {
  const run = await runSuite(readSpecification(), { layers: { outermost: [open] }, judgesExchanges: true });
  const near = run.failed.filter(({ id }) => id.startsWith("listSegments.near-token."));
  expect(near.map(({ id }) => id.split(".")[2])).toEqual([
    "elsewhere",
    "upper-case",
    "shortened",
    "lengthened",
  ]);
  const shown = JSON.stringify(run.outcomes).toLowerCase();
  expect(shown).toContain("${bigcommerce_access_token%?}");
  expect(shown.split(run.store.accessToken.slice(0, -1).toLowerCase())).toHaveLength(1);
});
