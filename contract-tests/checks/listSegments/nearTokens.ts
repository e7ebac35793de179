import { checksOf, demand, NotApplicable, type Check } from "../../run/check.js";
import type { Context } from "../../run/context.js";
import { listedSegments } from "../../observations/pages.js";
import type { RawRequest } from "../../wire/createWire.js";
import { SHORTEST_SPELT } from "../../wire/exchange.js";
import type { Capability } from "../../targets/target.js";

const check = checksOf("listSegments");
const SCHEME = "#/components/securitySchemes/XAuthToken";

/** Makes a list that would show one segment: of ours, where there are any. */
async function query(context: Context): Promise<string> {
  if (!context.can("state")) return "?limit=1";
  const [{ id }] = (await listedSegments(context)).created;
  return `?limit=1&id:in=${id}`;
}

/** Makes the check that a read with what is nearly the right token is refused. */
function refused(
  name: string,
  subject: string,
  disguise: (token: string) => { headers: NonNullable<RawRequest["headers"]>; query?: string },
  needs: readonly Capability[] = ["rejectsWrongToken"],
): Check {
  return check(
    `near-token.${name}`,
    `${subject} is refused.`,
    { at: SCHEME, needs: ["ownData", ...needs] },
    async (context) => {
      const { accessToken, baseUrl } = context.target;
      const { headers, query: disguised = "" } = disguise(accessToken);
      // Logs keep the addresses of a distant store, and the token in them. Only a server on this machine has no TLS.
      const added = baseUrl.startsWith("http:") ? disguised : "";
      const path = `/segments${await query(context)}${added}` as const;
      const { response } = await context.send({ method: "GET", path, headers, invalid: subject });
      const { status } = response;
      demand(status === 401 || status === 403, "401 or 403", `status ${status}`);
    },
  );
}

/** Makes the check that a token in another spelling is refused. */
const misspelt = (name: string, subject: string, spell: (token: string) => string): Check =>
  refused(name, subject, (token) => {
    const spelt = spell(token);
    if (token.length < SHORTEST_SPELT || spelt === token) {
      throw new NotApplicable("the token has no other spelling that could be sent");
    }
    return { headers: { "x-auth-token": spelt } };
  });

/** Checks that only the token itself, in its own header, opens the list. */
export const nearTokensChecks: readonly Check[] = [
  refused(
    "elsewhere",
    "A token in every place but `X-Auth-Token`",
    (token) => ({
      headers: {
        "x-auth-token": undefined,
        authorization: `Bearer ${token}`,
        "x-access-token": token,
        "x-api-key": token,
        cookie: `X-Auth-Token=${token}`,
      },
      query: `&access_token=${encodeURIComponent(token)}&X-Auth-Token=${encodeURIComponent(token)}`,
    }),
    [],
  ),
  misspelt("upper-case", "The token in upper case", (token) => token.toUpperCase()),
  misspelt("shortened", "The token without its last character", (token) => token.slice(0, -1)),
  misspelt("lengthened", "The token with one more character", (token) => `${token}0`),
  check(
    "near-token.trailing-slash",
    "A slash behind the path opens nothing to a caller without a token.",
    { at: SCHEME, needs: ["ownData"] },
    async (context) => {
      const { response } = await context.send({
        method: "GET",
        path: `/segments/${await query(context)}`,
        headers: { "x-auth-token": undefined },
        invalid: "no token",
      });
      context.reading(`a slash behind the path is answered ${response.status}`);
      demand(response.status >= 300, "no success", `status ${response.status}`);
    },
  ),
];
