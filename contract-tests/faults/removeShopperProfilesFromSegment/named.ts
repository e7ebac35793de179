import { emptyAnswer } from "../../../src/store/answers.js";
import { emptyAnswerFaults } from "../emptyAnswer.js";
import { on, type Fault } from "../fault.js";
import { idsNamed, naming } from "../namedIds.js";
import { caching, lagging } from "../stale.js";

const operation = "removeShopperProfilesFromSegment";
const LAG_MS = 5000;

export const namedFaults: readonly Fault[] = [
  ...emptyAnswerFaults(operation),
  {
    name: "removeShopperProfilesFromSegment.nothing-removed",
    about: "removeShopperProfilesFromSegment.named.one",
    description: "A removal is answered and rolled back.",
    layer: naming(operation, () => []),
  },
  {
    name: "removeShopperProfilesFromSegment.first-removed",
    about: "removeShopperProfilesFromSegment.named.many",
    description: "Of several profiles the first alone is removed.",
    layer: naming(operation, (ids) => ids.slice(0, 1)),
  },
  {
    name: "removeShopperProfilesFromSegment.last-removed",
    about: "removeShopperProfilesFromSegment.named.many",
    description: "Of several profiles the last alone is removed.",
    layer: naming(operation, (ids) => ids.slice(-1)),
  },
  {
    name: "removeShopperProfilesFromSegment.list-is-one-id",
    about: "removeShopperProfilesFromSegment.named.many",
    description: "A list of ids is looked up as if it were one id, and so matches no profile.",
    layer: naming(operation, (ids) => (ids.length > 1 ? [] : ids)),
  },
  {
    name: "removeShopperProfilesFromSegment.stranger-spoils-members",
    about: "removeShopperProfilesFromSegment.named.beside-stranger",
    description:
      "One id of no member among members keeps all of them in the segment, and the answer is a success.",
    layer: naming(operation, (ids, { state }, { route }) => {
      const members = state.members.get(route?.segmentId.toLowerCase() ?? "");
      return ids.every((id) => members?.has(id)) ? ids : [];
    }),
  },
  {
    name: "removeShopperProfilesFromSegment.several-empty",
    about: "removeShopperProfilesFromSegment.only-named",
    description: "With more than one id the condition on profiles is left out.",
    layer: naming(operation, (ids, { state }, { route }) => [
      ...(ids.length > 1 ? (state.members.get(route?.segmentId.toLowerCase() ?? "") ?? []) : ids),
    ]),
  },
  {
    name: "removeShopperProfilesFromSegment.unknown-empties",
    about: "removeShopperProfilesFromSegment.only-named",
    description: "An id that no profile has makes the server remove all members.",
    layer: naming(operation, (ids, { state }, { route }) => [
      ...(ids.every((id) => state.profiles.has(id))
        ? ids
        : (state.members.get(route?.segmentId.toLowerCase() ?? "") ?? [])),
    ]),
  },
  {
    name: "removeShopperProfilesFromSegment.next-removed-instead",
    about: "removeShopperProfilesFromSegment.only-named",
    description: "Counting from 1 removes the next member in place of the one named.",
    layer: naming(operation, (ids, { state }, { route }) => {
      const members = [...(state.members.get(route?.segmentId.toLowerCase() ?? "") ?? [])];
      return members.filter((_id, index) => ids.includes(members[index - 1] ?? ""));
    }),
  },
  {
    name: "removeShopperProfilesFromSegment.of-another-segment",
    about: "removeShopperProfilesFromSegment.only-this-segment",
    description: "The profiles leave another segment that has them, in place of the one named.",
    layer: on(operation, (request, next, { state }) => {
      const named = request.route?.segmentId.toLowerCase();
      for (const [id, members] of state.members) {
        if (id === named || !idsNamed(request).some((profile) => members.has(profile))) continue;
        for (const profile of idsNamed(request)) members.delete(profile);
        return Promise.resolve(emptyAnswer());
      }
      return next(request);
    }),
  },
  {
    name: "removeShopperProfilesFromSegment.list-lags",
    about: "removeShopperProfilesFromSegment.named.one",
    description: "The list of members shows a removal only five seconds later.",
    layer: lagging(operation, "listShopperProfilesInSegment", LAG_MS),
  },
  {
    name: "removeShopperProfilesFromSegment.list-cached",
    about: "removeShopperProfilesFromSegment.named.one",
    description: "The first answer to a list of members is repeated until a member is added.",
    layer: caching("listShopperProfilesInSegment", ["addShopperProfilesToSegment"]),
  },
];
