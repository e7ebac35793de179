import { demand, type Check } from "../../run/check.js";
import { historyCheck } from "./historyCheck.js";
import { isDone, type Runner } from "../../observations/race.js";
import { shown, shownIds } from "../../observations/segments.js";

const statusesOf = (all: readonly Runner<unknown>[]) => all.map(({ status }) => status).join(" and ");

/** Asserts that no request of a race is answered with a failure of the server. */
function demandAnswered(all: readonly Runner<unknown>[]): void {
  demand(
    all.every(({ status }) => status < 500),
    "no server error",
    `statuses ${statusesOf(all)}`,
  );
}

export const raceChecks: readonly Check[] = [
  historyCheck(
    "createSegments",
    "race.one-name",
    "Of two creates of one name at once at most one wins, and the store has what was answered.",
    "/responses/409",
    ({ race, stored }, context) => {
      demandAnswered(race.creates);
      context.reading(`two creates of one name at once are answered ${statusesOf(race.creates)}`);
      const won = race.creates.filter(isDone);
      demand(won.length <= 1, "at most one success", `statuses ${statusesOf(race.creates)}`);
      const rows = stored.filter(({ name }) => race.creates.some(({ sent }) => sent.name === name));
      const isAsAnswered =
        rows.length === won.length &&
        rows.every(({ description }) => won.some(({ sent }) => sent.description === description));
      demand(isAsAnswered, JSON.stringify(won.map(({ sent }) => sent)), shown(rows));
    },
  ),
  historyCheck(
    "updateSegments",
    "race.one-row",
    "Of two updates of one segment at once the segment has one, whole.",
    "/responses/200",
    ({ race, stored }, context) => {
      demandAnswered(race.updates);
      context.reading(`two updates of one segment at once are answered ${statusesOf(race.updates)}`);
      const won = race.updates.filter(isDone);
      const row = stored.find(({ id }) => race.updates.some(({ sent }) => sent.id === id));
      const isOne = won.some(
        (one) => row?.name === one.sent.name && row?.description === one.sent.description,
      );
      demand(won.length === 0 || isOne, `one of ${JSON.stringify(won.map((one) => one.sent))}`, shown([row]));
    },
  ),
  historyCheck(
    "updateSegments",
    "race.two-rows",
    "Of updates of two segments at once each segment has its own.",
    "/responses/200",
    ({ race, stored, created }, context) => {
      const { sent, status } = race.beside;
      demandAnswered([race.beside]);
      context.reading(`an update beside others is answered ${status}`);
      const row = stored.find(({ id }) => id === sent.id);
      const isOwn = row?.description === sent.description && row?.name === created("beside a race").name;
      demand(isOwn || !isDone(race.beside), JSON.stringify(sent), shown([row]));
    },
  ),
  historyCheck(
    "deleteSegments",
    "race.one-segment",
    "A segment that is deleted twice at once is gone, and neither answer is a server error.",
    "/responses/204",
    ({ race, stored }, context) => {
      demandAnswered(race.deletes);
      context.reading(`two deletions of one segment at once are answered ${statusesOf(race.deletes)}`);
      const left = stored.filter(({ id }) => race.deletes.some(({ sent }) => sent === id));
      demand(left.length === 0 || !race.deletes.some(isDone), "no such segment", shownIds(left));
    },
  ),
];
