import { checksOf, demand, type Check } from "../../run/check.js";
import { creations, type Creation } from "../../observations/creations.js";
import { evidenceOf } from "../../observations/evidence.js";
import { isOfExchange } from "../../observations/serverTime.js";
import { shown } from "../../observations/segments.js";
import { isSameSegment } from "../../observations/sameSegment.js";
import { isObject } from "../../spec/json.js";
import { malformedJson } from "../malformedJson.js";
import { demandSegment, demandSuccess } from "../segment.js";
import { documentedStatuses } from "../documentedStatuses.js";

const operationId = "createSegments";
const check = checksOf(operationId);
const CREATED = { at: "/responses/201", needs: ["state"] } as const;

/** Makes a check over one segment created alone and four created together. */
function ofEach(name: string, requirement: string, judge: (creation: Creation) => void): Check {
  return check(name, requirement, CREATED, async (context) => {
    const { one, many } = await creations(context);
    judge(many);
    judge(one);
  });
}

export const creationChecks: readonly Check[] = [
  ...documentedStatuses(
    operationId,
    ["201", "400", "401", "403", "409", "413", "415", "422", "429", "500", "502", "503", "504"],
    {
      "201": "a valid call",
      "415": { text: "name=My+Segment", headers: { "content-type": "text/plain" }, invalid: "not JSON" },
      "422": { text: "[{}]", invalid: "no name" },
    },
  ),
  malformedJson(operationId),
  check(
    "types",
    "Answers the created segments with their types, and an object `meta`.",
    { at: "/responses/201", needs: ["answersByPrefer"] },
    async ({ client }) => {
      const { data, response } = await client.POST("/segments", { body: [{ name: "My Segment" }] });
      demand(data !== undefined, "created segments", `status ${response.status}`);
      for (const row of data.data) demandSegment(row);
      demand(isObject(data.meta), "an object `meta`", JSON.stringify(data));
    },
  ),
  ofEach("status", "Is answered 201.", ({ exchange }) => {
    demand(
      exchange.response?.status === 201,
      "status 201",
      `status ${exchange.response?.status ?? "none"}`,
      exchange,
    );
  }),
  ofEach("answered", "Answers as many rows as the body has.", ({ sent, answered, exchange }) => {
    demand(answered.length === sent.length, `${sent.length} rows`, shown(answered), exchange);
  }),
  ofEach(
    "envelope",
    "Answers segments with their types in `data`, and an object `meta`.",
    ({ answered, exchange }) => {
      for (const row of answered) demandSegment(row, exchange);
      demandSuccess(exchange, answered.length);
    },
  ),
  ofEach("stored", "Stores every row of the body once.", ({ sent, stored }) => {
    const names = sent.map(({ name }) => name);
    demand(
      stored.length === sent.length,
      `segments named ${JSON.stringify(names)}`,
      shown(stored),
      evidenceOf(stored),
    );
  }),
  ofEach("stored-as-answered", "Stores what it answers.", ({ answered, stored }) => {
    for (const segment of answered) {
      const row = stored.find(({ id }) => id === segment.id);
      demand(isSameSegment(row, segment), shown([segment]), shown([row]), evidenceOf(row, stored));
    }
  }),
  ofEach("values", "Keeps names and descriptions exactly, in every script.", ({ sent, answered, stored }) => {
    for (const { name, description } of sent) {
      if (description === undefined) continue;
      for (const rows of [answered, stored]) {
        const row = rows.find((candidate) => candidate.name === name);
        demand(
          row?.name === name && row.description === description,
          JSON.stringify({ name, description }),
          shown(row ? [row] : rows),
          evidenceOf(row, rows),
        );
      }
    }
  }),
  ofEach("description.optional", "A segment without description has none.", ({ sent, answered, stored }) => {
    const without = sent.filter(({ description }) => description === undefined);
    for (const { name } of without) {
      for (const rows of [answered, stored]) {
        const row = rows.find((candidate) => candidate.name === name);
        demand(
          row !== undefined && (row.description ?? "") === "",
          `no description of ${name}`,
          shown([row]),
          evidenceOf(row, rows),
        );
      }
    }
  }),
  check("ids", "Gives every segment an id of its own.", CREATED, async (context) => {
    const { one, many } = await creations(context);
    const ids = [...one.answered, ...many.answered].map(({ id }) => id);
    demand(new Set(ids).size === ids.length, "five different ids", JSON.stringify(ids), many.exchange);
  }),
  ofEach(
    "timestamps.plausible",
    "`created_at` is the time of the request, by the server's own clock.",
    ({ answered, exchange }) => {
      for (const { created_at } of answered) {
        demand(
          isOfExchange(created_at, exchange),
          `a created_at about ${exchange.response?.headers.date ?? ""}`,
          created_at,
          exchange,
        );
      }
    },
  ),
  ofEach("timestamps.ordered", "`updated_at` is not before `created_at`.", ({ answered, stored }) => {
    for (const row of [...answered, ...stored]) {
      demand(
        Date.parse(row.updated_at) >= Date.parse(row.created_at),
        `an updated_at not before ${row.created_at}`,
        row.updated_at,
        evidenceOf(row),
      );
    }
  }),
];
