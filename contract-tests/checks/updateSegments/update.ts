import { checksOf, demand, type Check } from "../../run/check.js";
import { SAMPLE_SEGMENT_ID } from "../../spec/operations.js";
import { evidenceOf } from "../../observations/evidence.js";
import { isOfExchange } from "../../observations/serverTime.js";
import { shown, type Segment } from "../../observations/segments.js";
import { isSameList, isSameMoment, isSameSegment } from "../../observations/sameSegment.js";
import {
  afterChanges,
  updates,
  withoutUpdatedAt,
  type Update,
  type Updates,
} from "../../observations/updates.js";
import { isObject } from "../../spec/json.js";
import { malformedJson } from "../malformedJson.js";
import { demandSegment, demandSuccess } from "../segment.js";
import { documentedStatuses } from "../documentedStatuses.js";

const operationId = "updateSegments";
const check = checksOf(operationId);
const UPDATED = { at: "/responses/200", needs: ["state"] } as const;

/** Makes a check over updates of every kind. */
function ofEach(name: string, requirement: string, judge: (update: Update, all: Updates) => void): Check {
  return check(name, requirement, UPDATED, async (context) => {
    const all = await updates(context);
    for (const update of Object.values(all.updates)) judge(update, all);
  });
}

const beforeOf = ({ before }: Updates, id: string) => before.find((segment) => segment.id === id);
const afterOf = ({ after }: Updates, id: string) => after.find((segment) => segment.id === id);

export const updateChecks: readonly Check[] = [
  ...documentedStatuses(
    operationId,
    ["200", "201", "400", "401", "403", "404", "409", "413", "415", "422", "429", "500", "502", "503", "504"],
    {
      "200": "a valid call",
      "415": { text: "name=My+Segment", headers: { "content-type": "text/plain" }, invalid: "not JSON" },
      "422": { text: '[{"name":"Loyal Customers"}]', invalid: "no id" },
    },
  ),
  malformedJson(operationId),
  check(
    "types",
    "Answers the updated segments with their types, and an object `meta`.",
    { at: "/responses/200", needs: ["answersByPrefer"] },
    async ({ client }) => {
      const { data, response } = await client.PUT("/segments", { body: [{ id: SAMPLE_SEGMENT_ID }] });
      demand(data !== undefined, "updated segments", `status ${response.status}`);
      for (const row of data.data) demandSegment(row);
      demand(isObject(data.meta), "an object `meta`", JSON.stringify(data));
    },
  ),
  check("status", "Is answered 200 or 201.", UPDATED, async (context) => {
    const { updates: made } = await updates(context);
    for (const { exchange } of Object.values(made)) {
      const status = exchange.response?.status ?? 0;
      demand(status === 200 || status === 201, "status 200 or 201", `status ${status}`, exchange);
      context.reading(`PUT is answered ${status}`);
    }
  }),
  ofEach(
    "answered",
    "Answers the segments of the body, no more and no fewer.",
    ({ sent, answered, exchange }) => {
      const ids = answered.map(({ id }) => id).sort();
      const expected = sent.map(({ id }) => id).sort();
      const isSame = JSON.stringify(ids) === JSON.stringify(expected);
      demand(isSame, JSON.stringify(expected), JSON.stringify(ids), exchange);
    },
  ),
  ofEach(
    "envelope",
    "Answers segments with their types in `data`, and an object `meta`.",
    ({ answered, exchange }) => {
      for (const row of answered) demandSegment(row, exchange);
      demandSuccess(exchange, answered.length);
    },
  ),
  ofEach("answered-as-asked", "Answers the segments as they are after the update.", ({ answered }, all) => {
    for (const row of answered) {
      const before = beforeOf(all, row.id);
      const expected =
        before && withoutUpdatedAt(afterChanges(before, Object.values(all.updates), all.descriptionLeftOut));
      demand(
        isSameSegment(withoutUpdatedAt(row), expected),
        shown([expected]),
        shown([row]),
        evidenceOf(row),
      );
    }
  }),
  ofEach("stored", "Stores what was sent.", ({ sent }, all) => {
    for (const change of sent) {
      const row = afterOf(all, change.id);
      const isStored =
        (change.name === undefined || row?.name === change.name) &&
        // An emptied description may be empty, null or absent.
        (change.description === undefined || (row?.description ?? "") === change.description);
      demand(isStored, JSON.stringify(change), shown([row]), evidenceOf(row, all.after));
    }
  }),
  check("stored.whole-list", "Shows what was sent in the whole list too.", UPDATED, async (context) => {
    const { after, inWholeList } = await updates(context);
    demand(isSameList(inWholeList, after), shown(after), shown(inWholeList), evidenceOf(inWholeList));
  }),
  check(
    "only-given-fields",
    "Keeps a name that is not given, and a description too, or clears it every time.",
    UPDATED,
    async (context) => {
      const all = await updates(context);
      context.reading(`PUT without a description is answered with the description ${all.descriptionLeftOut}`);
      for (const { id, name, description } of Object.values(all.updates).flatMap(({ sent }) => sent)) {
        const before = beforeOf(all, id);
        const row = afterOf(all, id);
        const isNameKept = name !== undefined || row?.name === before?.name;
        demand(isNameKept, `the name of ${shown([before])}`, shown([row]), evidenceOf(row, all.after));
        if (description !== undefined) continue;
        const expected = all.descriptionLeftOut === "kept" ? (before?.description ?? "") : "";
        const isAsElsewhere = row !== undefined && (row.description ?? "") === expected;
        const words = `the description ${JSON.stringify(expected)}`;
        demand(isAsElsewhere, words, shown([row]), evidenceOf(row, all.after));
      }
    },
  ),
  check(
    "only-named-rows",
    "Leaves the segments that are not named as they are.",
    UPDATED,
    async (context) => {
      const all = await updates(context);
      const row = afterOf(all, all.neighbour.id);
      const evidence = evidenceOf(row, all.after);
      demand(isSameSegment(row, all.neighbour), shown([all.neighbour]), shown([row]), evidence);
    },
  ),
  ofEach("identity", "`id` and `created_at` stay as they are.", ({ sent, answered }, all) => {
    for (const { id } of sent) {
      const before = beforeOf(all, id);
      for (const row of [afterOf(all, id), answered.find((candidate) => candidate.id === id)]) {
        const isSame = row && before && isSameMoment(row.created_at, before.created_at);
        demand(isSame === true, `created_at of ${shown([before])}`, shown([row]), evidenceOf(row, all.after));
      }
    }
  }),
  ofEach("updated-at.moves", "`updated_at` moves with every change.", ({ sent, answered }, all) => {
    const changed = sent.filter(({ name, description }) => name !== undefined || description !== undefined);
    for (const { id } of changed) {
      const before = beforeOf(all, id);
      for (const row of [afterOf(all, id), answered.find((candidate) => candidate.id === id)]) {
        const moved = row && before && Date.parse(row.updated_at) > Date.parse(before.updated_at);
        const words = `an updated_at after ${before?.updated_at ?? ""}`;
        demand(moved === true, words, shown([row]), evidenceOf(row, all.after));
      }
    }
  }),
  ofEach(
    "updated-at.plausible",
    "`updated_at` is the time of the request, by the server's own clock.",
    ({ sent, answered, exchange }, { after }) => {
      const changed = sent.filter(({ name, description }) => name !== undefined || description !== undefined);
      const isChanged = ({ id }: Segment) => changed.some((change) => change.id === id);
      for (const { updated_at } of [...answered, ...after].filter(isChanged)) {
        demand(
          isOfExchange(updated_at, exchange),
          `an updated_at about ${exchange.response?.headers.date ?? ""}`,
          updated_at,
          exchange,
        );
      }
    },
  ),
];
