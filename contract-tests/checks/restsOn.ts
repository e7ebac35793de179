import { operationIds, type OperationId } from "../spec/operations.js";
import { witnessOf } from "../run/check.js";
import { chain, type Rule } from "./chain.js";
import type { RestsOn } from "../run/settleCauses.js";

const of = (operationId: OperationId, names: string) =>
  names.split(" ").map((name) => `${operationId}.${name}`);
const list = (names: string) => of("listSegments", names);
const create = (names: string) => of("createSegments", names);
const update = (names: string) => of("updateSegments", names);
const remove = (names: string) => of("deleteSegments", names);
const removal = (names: string) => of("removeShopperProfilesFromSegment", names);

const answersOfCreates = create("envelope answered ids status");
const lists = list("types page.default preparation stored filter pagination pages limit.maximum");
const creates = create("preparation stored stored-as-answered");
const answersOfUpdates = update("envelope answered status preparation");
const updates = update("only-named-rows identity stored only-given-fields");
const deletions = remove(
  "answer preparation only-named named.one named.many named.whole-list profiles-survive with-members other-memberships",
);
const crowds = [...create("limits.ten-at-once"), ...update("limits.ten-at-once")];
/** What every check of other operations begins with. */
const beginnings = [...answersOfCreates, ...lists, ...creates];
const stateful = [...beginnings, ...answersOfUpdates, ...updates];

const rules: readonly Rule[] = [
  ...chain(create("envelope"), create("answered"), create("ids status")),
  ...chain(
    answersOfCreates,
    list("types"),
    list("page.default"),
    list("preparation"),
    list("stored"),
    list("filter.one"),
    list("filter.two"),
    list("filter.many"),
    list("filter.mixed filter.unknown"),
    list("filter.forty"),
    list("ids.malformed"),
  ),
  ...chain(
    list("types page.default preparation filter"),
    list("pagination.total pagination.count pagination.per-page pagination.current-page"),
    list("pagination.total-pages"),
    list("pages.full"),
    list("pages.disjoint"),
    list("pages.complete"),
    list("pages.store"),
    list("limit.maximum page.past-the-end"),
  ),
  ...chain(
    list("authentication"),
    list("near-token.elsewhere"),
    list("near-token.shortened"),
    list("near-token.lengthened near-token.upper-case near-token.trailing-slash"),
  ),
  // Every other operation is seen through the list, and begins with segments that were created.
  ...chain(
    [...answersOfCreates, ...lists],
    create("stored"),
    create("conflict.in-use"),
    create("conflict.rows"),
    create("conflict.twice"),
    create("values"),
    create("timestamps"),
    create("stored-as-answered"),
    create("preparation"),
    create("description name body"),
  ),
  ...chain(
    beginnings,
    list("reading-changes-nothing"),
    update("envelope"),
    update("answered"),
    update("status"),
    update("preparation"),
    update("only-named-rows"),
    update("identity"),
    update("stored"),
    update("only-given-fields"),
    update("updated-at.plausible"),
    update("answered-as-asked"),
    update("updated-at.moves"),
  ),
  ...chain(
    [...beginnings, ...create("values")],
    list("corpus"),
    create("batch.ten"),
    create("batch.beyond-ten"),
    create("corpus"),
  ),
  ...chain(
    [...stateful, ...create("batch"), ...list("corpus")],
    update("batch.others"),
    update("batch.ten"),
    update("batch.beyond-ten"),
    update("corpus"),
    update("description.long"),
  ),
  ...chain(
    [...stateful, ...create("batch")],
    update("body"),
    update("name-in-use authentication keeps-members every-answer"),
  ),
  ...chain([...stateful, ...create("batch"), ...list("limits.ten-at-once")], crowds),
  ...chain(
    [...beginnings, ...update("preparation only-named-rows identity")],
    ["deleteSegments", "removeShopperProfilesFromSegment"],
  ),
  ...chain(
    remove("answer only-named"),
    remove("preparation named.one"),
    remove("named.many"),
    remove("profiles-survive"),
    remove("named.whole-list named.beside-unknown with-members other-memberships authentication"),
    remove("named.forty"),
  ),
  ...chain(
    list("types page.default preparation"),
    ...["length", "encoding", "mark", "text", "keys"].map((name) => list(`bytes.${name}`)),
  ),
  ...chain(remove("answer preparation"), remove("bytes.no-content"), remove("bytes.length")),
  ...chain(create("timestamps"), update("updated-at")),
  ...chain(update("keeps-members only-given-fields"), ["removeShopperProfilesFromSegment"]),
  // A segment that a refused body made or merged is missed, or one too many.
  ...chain([...create("conflict batch"), ...update("body name-in-use")], remove("only-named")),
  ...chain(remove("unknown-id"), remove("again named.beside-unknown")),
  ...chain(deletions, ["removeShopperProfilesFromSegment"]),
  ...chain(
    removal("profiles-survive"),
    removal("preparation segment-survives only-this-segment"),
    removal("only-named"),
    removal("named.one"),
    removal("named.many again"),
    removal("unknown-profile unknown-segment segment-id named.beside-stranger"),
    removal("authentication"),
  ),
  ...chain(create("body.malformed"), create("body.no-text")),
  ...chain(update("body.malformed"), update("body.no-text")),
  // Segments with a history are created, updated, deleted and listed like any other.
  ...chain(
    [...stateful, ...update("body name-in-use keeps-members updated-at answered-as-asked"), ...deletions],
    [...create("history"), ...update("history"), ...remove("history method-override")],
    [...list("spelling wrong"), ...create("fresh"), ...update("fresh"), ...remove("fresh")],
    list("steady"),
    [...create("race"), ...update("race"), ...remove("race")],
  ),
  // A name that can be given twice is free in every history.
  ...chain(create("conflict"), [...create("history"), ...update("history")]),
  ...chain(update("history"), remove("named.forty")),
  // The segment that loses a member was given another name before.
  ...chain(
    [...update("stored only-given-fields updated-at answered-as-asked corpus"), ...list("steady")],
    removal("segment-survives"),
  ),
  ...chain(updates, list("run.rows")),
  // A row that an update should not have made is in the list afterwards.
  ...chain(update("body.malformed-id"), list("every-answer")),
  ...chain(crowds, [...create("race"), ...update("race")]),
  // A replica that is behind shows rows that go back.
  ...chain(
    list("steady"),
    operationIds.map((id) => `${id}.run`),
  ),
  // A GET that is taken for a DELETE is answered like one.
  ...chain(remove("method-override"), list("every-answer")),
  ...operationIds.flatMap((id) =>
    chain([`${id}.errors.no-html`, `${id}.conflict`], [`${id}.errors.readable`]),
  ),
];

const isUnder = (id: string, ids: readonly string[]) =>
  ids.some((beginning) => id === beginning || id.startsWith(`${beginning}.`));

/** The check of every answer says again what any other check of its operation says. */
const isSaidBy = (id: string, other: string) =>
  operationIds.some(
    (operationId) => id === witnessOf(operationId, "every-answer") && other.startsWith(`${operationId}.`),
  );

/**
 * What a run shows of an operation rests on its own checks, and on those of all that others begin with; totals rest on
 * every operation that makes or removes a segment.
 */
const isNear = (id: string, other: string) =>
  id.endsWith(".run.totals") || other.split(".")[0] === id.split(".")[0] || isUnder(other, beginnings);

/** The checks over all exchanges of a run say what no other check says. */
const isOfRun = (id: string) => /\.run\.[a-z-]+$|\.limits\.(?:window|retry-after)$/.test(id);

/** Tells whether a check rests on another one, so that its own failure says nothing if that one fails. */
export const restsOn: RestsOn = (id, other) => {
  if (id === other || isOfRun(other)) return false;
  return (
    (isOfRun(id) && isNear(id, other)) ||
    isSaidBy(id, other) ||
    rules.some(([checks, others]) => isUnder(id, checks) && isUnder(other, others) && !isUnder(other, checks))
  );
};
