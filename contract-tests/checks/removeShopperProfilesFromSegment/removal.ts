import { randomUUID } from "node:crypto";
import { checksOf, demand, type Check } from "../../run/check.js";
import { agedSegments } from "../../observations/agedSegments.js";
import { refuseMissingRoute } from "../refuseMissingRoute.js";
import { SAMPLE_PROFILE_ID, SAMPLE_SEGMENT_ID } from "../../spec/operations.js";
import { memberships } from "../../observations/memberships.js";
import { shown } from "../../observations/segments.js";
import { isSameMoment } from "../../observations/sameSegment.js";
import { demandEmptyAnswer } from "../deleteSegments/deletion.js";
import { accepted, refused } from "../parameters.js";
import { documentedStatuses } from "../documentedStatuses.js";

const operationId = "removeShopperProfilesFromSegment";
const check = checksOf(operationId);
const REMOVED = { at: "/responses/204", needs: ["state", "membership"] } as const;
const path = (segmentId: string, ids: string) => `/segments/${segmentId}/shopper-profiles?id:in=${ids}`;
const ids = (name: string, subject: string, list: string) =>
  ({ operationId, name: `ids.${name}`, subject, parameter: 1, path: path(SAMPLE_SEGMENT_ID, list) }) as const;
const segmentId = (name: string, subject: string, id: string) =>
  ({
    operationId,
    name: `segment-id.${name}`,
    subject,
    parameter: 0,
    path: path(id, SAMPLE_PROFILE_ID),
  }) as const;

export const removalChecks: readonly Check[] = [
  ...documentedStatuses(
    operationId,
    ["204", "400", "401", "403", "404", "413", "422", "429", "500", "502", "503", "504"],
    {
      "204": "a valid call",
      "422": {
        method: "DELETE",
        path: path("loyal", SAMPLE_PROFILE_ID),
        invalid: "a segment id that is not a UUID",
      },
    },
  ),
  accepted(segmentId("uuid", "A segment id that is a UUID", SAMPLE_SEGMENT_ID), ["answersByPrefer"]),
  refused(segmentId("text", "A segment id that is not a UUID", "loyal")),
  accepted(ids("one", "One id in `id:in`", SAMPLE_PROFILE_ID), ["answersByPrefer"]),
  accepted(ids("many", "A list of ids in `id:in`", `${SAMPLE_PROFILE_ID},${SAMPLE_SEGMENT_ID}`), [
    "answersByPrefer",
  ]),
  check("answer", "Is answered 204 and empty.", REMOVED, async (context) => {
    const { answers } = await memberships(context);
    demandEmptyAnswer(answers.one);
    demandEmptyAnswer(answers.both);
  }),
  check("named.one", "The one profile named leaves the segment.", REMOVED, async (context) => {
    const { profile, afterOne, answers } = await memberships(context);
    const { partly } = afterOne;
    demand(!partly.includes(profile), `a segment without ${profile}`, JSON.stringify(partly), answers.one);
  }),
  check("named.many", "All profiles named leave the segment.", REMOVED, async (context) => {
    const { beforeDelete, answers } = await memberships(context);
    const { emptied } = beforeDelete;
    demand(emptied.length === 0, "a segment without members", JSON.stringify(emptied), answers.both);
  }),
  check("only-named", "The profiles that are not named stay in the segment.", REMOVED, async (context) => {
    const { other, control, afterOne, beforeDelete, atTheEnd, answers, besideStranger } =
      await memberships(context);
    for (const { partly } of [afterOne, beforeDelete]) {
      demand(partly.includes(other), `a segment with ${other}`, JSON.stringify(partly), answers.one);
    }
    if (control === undefined) return;
    for (const [members, removal] of [
      [beforeDelete.partly, answers.one],
      [atTheEnd, besideStranger],
    ] as const) {
      demand(members.includes(control), `a segment with ${control}`, JSON.stringify(members), removal);
    }
  }),
  check("only-this-segment", "The profiles stay in other segments.", REMOVED, async (context) => {
    const { profile, other, afterOne, answers } = await memberships(context);
    const { emptied } = afterOne;
    const isWhole = [profile, other].every((id) => emptied.includes(id));
    demand(isWhole, `another segment with ${profile} and ${other}`, JSON.stringify(emptied), answers.one);
  }),
  check("profiles-survive", "The profiles are not deleted.", REMOVED, async (context) => {
    const { profile, profileBeforeDelete, other, otherAfterRemoval, answers } = await memberships(context);
    demand(profileBeforeDelete, `the profile ${profile} in the store`, "no such profile", answers.both);
    demand(otherAfterRemoval, `the profile ${other} in the store`, "no such profile", answers.both);
  }),
  check(
    "segment-survives",
    "The segment is not deleted, and keeps its name and age.",
    REMOVED,
    async (context) => {
      const { partly, emptied, segments, answers } = await memberships(context);
      for (const segment of [partly, emptied]) {
        const row = segments.find(({ id }) => id === segment.id);
        // One of them was given another description while it had members.
        const isDescribed = segment === partly || row?.description === segment.description;
        const isKept =
          isDescribed && row?.name === segment.name && isSameMoment(row.created_at, segment.created_at);
        const removal = segment === partly ? answers.one : answers.both;
        demand(isKept, shown([segment]), shown([row]), removal);
      }
    },
  ),
  check(
    "named.beside-stranger",
    "A profile named beside one that is not in the segment leaves it if the answer is a success.",
    REMOVED,
    async (context) => {
      const { besideStranger, other, atTheEnd } = await memberships(context);
      const { status } = besideStranger.response;
      demand(status < 500, "no server error", `status ${status}`, besideStranger);
      context.reading(`removing a member and a stranger is answered ${status}`);
      const actual = JSON.stringify(atTheEnd);
      demand(!atTheEnd.includes(other), `a segment without ${other}`, actual, besideStranger);
    },
  ),
  check(
    "unknown-profile",
    "A profile that no store has is removed without a server error.",
    { at: "/responses/204", needs: ["state"] },
    async (context) => {
      const { id } = (await agedSegments(context))("neighbour");
      const { response } = await context.send({ method: "DELETE", path: path(id, randomUUID()) });
      refuseMissingRoute(response);
      demand(response.status < 500, "no server error", `status ${response.status}`);
      context.reading(`removing an unknown profile is answered ${response.status}`);
    },
  ),
  check("again", "Removing a profile again causes no server error.", REMOVED, async (context) => {
    const { again } = await memberships(context);
    demand(again.response.status < 500, "no server error", `status ${again.response.status}`, again);
    context.reading(`removing a profile again is answered ${again.response.status}`);
  }),
  check("unknown-segment", "An unknown segment causes no server error.", REMOVED, async (context) => {
    const { unknownSegment } = await memberships(context);
    demand(
      unknownSegment.response.status < 500,
      "no server error",
      `status ${unknownSegment.response.status}`,
      unknownSegment,
    );
    context.reading(`removing from an unknown segment is answered ${unknownSegment.response.status}`);
  }),
  check(
    "segment-id.malformed",
    "A segment id that is not a UUID causes no server error.",
    { ...REMOVED, at: "/parameters/0" },
    async (context) => {
      const { malformedSegment } = await memberships(context);
      demand(
        malformedSegment.response.status < 500,
        "no server error",
        `status ${malformedSegment.response.status}`,
        malformedSegment,
      );
      context.reading(`a segment id that is not a UUID is answered ${malformedSegment.response.status}`);
    },
  ),
];
