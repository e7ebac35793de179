import { checksOf, demand, type Check } from "../../run/check.js";
import { SAMPLE_PROFILE_ID, SAMPLE_SEGMENT_ID } from "../../spec/operations.js";
import { evidenceOf } from "../../observations/evidence.js";
import { deletions } from "../../observations/deletions.js";
import { fortyDeletions } from "../../observations/fortyDeletions.js";
import { memberships } from "../../observations/memberships.js";
import { shown, shownIds } from "../../observations/segments.js";
import { isSameList, isSameSegment } from "../../observations/sameSegment.js";
import type { Exchange } from "../../wire/exchange.js";
import { accepted } from "../parameters.js";
import { documentedStatuses } from "../documentedStatuses.js";

const operationId = "deleteSegments";
const MOST_SHOWN = 3;
const check = checksOf(operationId);
const DELETED = { at: "/responses/204", needs: ["state"] } as const;
const ids = (name: string, subject: string, list: string) =>
  ({ operationId, name: `ids.${name}`, subject, parameter: 0, path: `/segments?id:in=${list}` }) as const;

/** Asserts that a DELETE was answered as documented: 204 and empty. */
export function demandEmptyAnswer(exchange: Exchange): void {
  const { response } = exchange;
  demand(response?.status === 204, "status 204", `status ${response?.status ?? "none"}`, exchange);
  demand(response.body === "", "an empty body", response.body, exchange);
}

export const deletionChecks: readonly Check[] = [
  ...documentedStatuses(
    operationId,
    ["204", "400", "401", "403", "404", "413", "422", "429", "500", "502", "503", "504"],
    {
      "204": "a valid call",
    },
  ),
  accepted(ids("one", "One id in `id:in`", SAMPLE_SEGMENT_ID), ["answersByPrefer"]),
  accepted(ids("many", "A list of ids in `id:in`", `${SAMPLE_SEGMENT_ID},${SAMPLE_PROFILE_ID}`), [
    "answersByPrefer",
  ]),
  check("answer", "Is answered 204 and empty.", DELETED, async (context) => {
    const { one, many } = await deletions(context);
    demandEmptyAnswer(one.exchange);
    demandEmptyAnswer(many.exchange);
  }),
  check("named.one", "The one segment named is gone from the list.", DELETED, async (context) => {
    const { one, listed } = await deletions(context);
    const left = listed.filter(({ id }) => one.named.some((segment) => segment.id === id));
    demand(left.length === 0, "no such segment", shownIds(left), evidenceOf(...left));
  }),
  check("named.many", "All segments named are gone from the list.", DELETED, async (context) => {
    const { many, listed } = await deletions(context);
    const left = listed.filter(({ id }) => many.named.some((segment) => segment.id === id));
    demand(left.length === 0, "no such segments", shownIds(left), evidenceOf(...left));
  }),
  check("only-named", "The segments that are not named stay as they are.", DELETED, async (context) => {
    const { kept, listed, inWholeList, lost } = await deletions(context);
    const more = lost.length > MOST_SHOWN ? ` and ${lost.length - MOST_SHOWN} more` : "";
    const missing = `no segment ${lost.slice(0, MOST_SHOWN).join(", ")}${more}`;
    demand(lost.length === 0, "everything that was never deleted", missing, evidenceOf(inWholeList));
    for (const segment of kept) {
      const row = listed.find(({ id }) => id === segment.id);
      demand(isSameSegment(row, segment), shown([segment]), shown([row]), evidenceOf(row, listed));
    }
  }),
  check(
    "named.whole-list",
    "What is deleted is gone from the whole list too, and nothing else is.",
    DELETED,
    async (context) => {
      const { listed, inWholeList } = await deletions(context);
      const evidence = evidenceOf(inWholeList);
      demand(isSameList(inWholeList, listed), shown(listed), shown(inWholeList), evidence);
    },
  ),
  check(
    "named.beside-unknown",
    "A segment named beside an unknown id is gone if the answer is a success.",
    DELETED,
    async (context) => {
      const { beside, listed } = await deletions(context);
      const { status } = beside.exchange.response;
      demand(status < 500, "no server error", `status ${status}`, beside.exchange);
      context.reading(`deleting a known and an unknown id is answered ${status}`);
      const isLeft = listed.some(({ id }) => id === beside.named.id);
      demand(status >= 300 || !isLeft, "the known segment gone", "it is listed", beside.exchange);
    },
  ),
  check(
    "named.forty",
    "Of forty segments named at once the last are gone too, and no other.",
    { at: "/parameters/0", needs: ["state"] },
    async (context) => {
      const { named, status, kept, listed, exchange } = await fortyDeletions(context);
      context.reading(`a DELETE of 40 ids is answered ${status}`);
      demand(status < 300 || status === 413, "a success, or 413", `status ${status}`, exchange);
      const left = listed.filter(({ id }) => named.includes(id));
      demand(status === 413 || left.length === 0, "none of the last ones", shownIds(left), exchange);
      const rest = listed.filter(({ id }) => !named.includes(id));
      demand(isSameList(rest, kept), shown(kept), shown(rest), exchange);
    },
  ),
  check(
    "with-members",
    "A segment with members is deleted like any other.",
    { ...DELETED, needs: ["state", "membership"] },
    async (context) => {
      const { deletion, deleted, segments } = await memberships(context);
      demandEmptyAnswer(deletion);
      demand(!segments.some(({ id }) => id === deleted.id), "no such segment", "it is listed", deletion);
    },
  ),
  check(
    "other-memberships",
    "Other segments keep their members.",
    { ...DELETED, needs: ["state", "membership"] },
    async (context) => {
      const { other, beforeDelete, afterDelete, deletion } = await memberships(context);
      const isKept = !beforeDelete.partly.includes(other) || afterDelete.partly.includes(other);
      demand(isKept, `a segment with ${other}`, JSON.stringify(afterDelete.partly), deletion);
    },
  ),
  check("again", "Deleting a segment again causes no server error.", DELETED, async (context) => {
    const { again } = await deletions(context);
    const { status } = again.response;
    demand(status < 500, "no server error", `status ${status}`, again);
    context.reading(`deleting a segment again is answered ${status}`);
  }),
  check(
    "unknown-id",
    "Deleting an id that names no segment causes no server error.",
    DELETED,
    async (context) => {
      const { unknown } = await deletions(context);
      const { status } = unknown.response;
      demand(status < 500, "no server error", `status ${status}`, unknown);
      context.reading(`deleting an unknown id is answered ${status}`);
    },
  ),
  check(
    "profiles-survive",
    "The shopper profiles of a deleted segment are not deleted.",
    { at: "/responses/204", needs: ["state", "membership"] },
    async (context) => {
      const { profile, profileBeforeDelete, profileAfterDelete, deletion } = await memberships(context);
      demand(
        profileAfterDelete || !profileBeforeDelete,
        `the profile ${profile} in the store`,
        "no such profile",
        deletion,
      );
    },
  ),
];
