import { checksOf, demand, NotApplicable, type Check } from "../../run/check.js";
import { memberships } from "../../observations/memberships.js";

/** The check of a create that others make after a segment with members was deleted. */
export const noMembersChecks: readonly Check[] = [
  checksOf("createSegments")(
    "history.no-members",
    "A segment under the name of a deleted one has no members.",
    { at: "/responses/201", needs: ["state", "membership"] },
    async (context) => {
      const { inherited } = await memberships(context);
      if (!inherited) throw new NotApplicable("the store has not taken the name again");
      const { members, creation } = inherited;
      demand(members.length === 0, "a segment without members", JSON.stringify(members), creation);
    },
  ),
];
