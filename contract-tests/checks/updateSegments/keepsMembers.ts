import { checksOf, demand, type Check } from "../../run/check.js";
import { memberships, type Members } from "../../observations/memberships.js";

function keepsMembers(name: string, requirement: string, segment: keyof Members): Check {
  const details = { at: "/responses/200", needs: ["state", "membership"] } as const;
  return checksOf("updateSegments")(name, requirement, details, async (context) => {
    const { profile, other, updates, afterUpdate } = await memberships(context);
    const isKept = [profile, other].every((id) => afterUpdate[segment].includes(id));
    demand(
      isKept,
      `the members ${profile} and ${other}`,
      JSON.stringify(afterUpdate[segment]),
      updates[segment],
    );
  });
}

/** The checks of updates that others make between removals. */
export const keepsMembersChecks: readonly Check[] = [
  keepsMembers("keeps-members", "A segment keeps its members.", "partly"),
  keepsMembers("keeps-members.renamed", "A segment that is renamed keeps its members.", "emptied"),
];
