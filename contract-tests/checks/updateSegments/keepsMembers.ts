import { checksOf, demand, type Check } from "../../run/check.js";
import { memberships } from "../../observations/memberships.js";

/** The check of an update that others make between removals. */
export const keepsMembersCheck: Check = checksOf("updateSegments")(
  "keeps-members",
  "A segment keeps its members.",
  { at: "/responses/200", needs: ["state", "membership"] },
  async (context) => {
    const { profile, other, update, afterUpdate } = await memberships(context);
    const isKept = [profile, other].every((id) => afterUpdate.partly.includes(id));
    demand(isKept, `the members ${profile} and ${other}`, JSON.stringify(afterUpdate.partly), update);
  },
);
