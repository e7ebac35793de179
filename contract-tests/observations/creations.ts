import { demand } from "../run/check.js";
import type { Context } from "../run/context.js";
import { once } from "../run/once.js";
import type { Exchange } from "../wire/exchange.js";
import { resolvePointer } from "../spec/json.js";
import { eventually } from "./eventually.js";
import { evidenceOf, keepEvidence } from "./evidence.js";
import {
  shownAnswer,
  hasRows,
  readEverySegment,
  survey,
  type Segment,
  type SegmentCreate,
} from "./segments.js";

/** A body of rows, its answer, and the same rows in the store afterwards. */
export interface Creation {
  readonly sent: readonly SegmentCreate[];
  readonly answered: readonly Segment[];
  readonly exchange: Exchange;
  /** Rows of the whole list with a name of the body. */
  readonly stored: readonly Segment[];
}

async function create(context: Context, sent: readonly SegmentCreate[]): Promise<Omit<Creation, "stored">> {
  const { data, response } = await context.client.POST("/segments", { body: [...sent] });
  const exchange = context.lastExchange();
  demand(hasRows(data), "created segments", shownAnswer(response, data));
  return { sent, answered: keepEvidence(data.data, exchange), exchange };
}

/** The answer to a body with a name in use. */
export interface Conflict {
  readonly status: number;
  /** Rows that the answer shows as created. */
  readonly answered: readonly unknown[];
  readonly body: string;
  readonly exchange: Exchange;
  /** The names of the body other than the one in use. */
  readonly names: readonly string[];
  /** The description of all its rows, which no other body has. */
  readonly description: string;
}

/** Creates without and with a conflict, and the segments that the store shows afterwards. */
export interface Creations {
  readonly one: Creation;
  /** Four in one body: with and without description, plain and in other scripts. */
  readonly many: Creation;
  /** A name that may be too long: the status of its create, and if the store has all of it. */
  readonly long: {
    readonly name: string;
    readonly status: number;
    readonly isStored: boolean;
    readonly exchange: Exchange;
  };
  /** The name in use, and three conflicts: this name alone, a new name twice, this name beside a new one. */
  readonly used: string;
  readonly inUse: Conflict;
  readonly twice: Conflict;
  readonly mixed: Conflict;
  readonly stored: readonly Segment[];
}

const LONG = "long ".repeat(60).trim();

/** Creates segments, without and with names in use, and reads the whole store until it shows them. */
export const creations = once(async (context): Promise<Creations> => {
  await survey(context);
  const used = context.name("alone");
  const one = await create(context, [{ name: used, description: "2024-01-31" }]);
  const many = await create(context, [
    { name: context.name("described"), description: 'Line one\nline two, with "quotes", <tags> & a \\' },
    { name: context.name("undescribed") },
    { name: context.name("Käufer 顧客 🛒"), description: "Größe – 日本語 – 😀" },
    { name: context.name("a  b, it's 1 % #1/2?"), description: "a  double space" },
  ]);
  const name = context.name(LONG);
  const exchange = await context.send({
    method: "POST",
    path: "/segments",
    body: [{ name, description: LONG }],
    invalid: "a long name",
  });
  const { response } = exchange;

  const inUse = await conflict(context, [used], [], "in use");
  const word = context.name("twice");
  const twice = await conflict(context, [word, word], [word], "twice");
  const fresh = context.name("beside a used name");
  const mixed = await conflict(context, [fresh, used], [fresh], "beside a new name");

  const created = [...one.sent, ...many.sent].map((row) => row.name);
  const expected =
    created.length + (response.status < 300 ? 1 : 0) + twice.answered.length + mixed.answered.length;
  const names = [...created, name, word, fresh];
  const ids = [...one.answered, ...many.answered].map(({ id }) => id);
  const stored = await eventually(
    context,
    async () => {
      const rows = await readEverySegment(context);
      const named = rows.filter((row) => names.includes(row.name) || ids.includes(row.id));
      return keepEvidence(named, evidenceOf(rows));
    },
    (rows) => rows.length === expected && created.every((sent) => rows.some((row) => row.name === sent)),
  );
  const refused: unknown[] = [inUse, twice, mixed].map(({ description }) => description);
  const storedOf = ({ sent, answered }: Omit<Creation, "stored">) => {
    const rows = stored.filter(
      (row) => sent.some(({ name }) => name === row.name) || answered.some(({ id }) => id === row.id),
    );
    // A second segment of a name that a refused body made is no fault of this one.
    const isExtra = ({ name, description }: Segment) =>
      refused.includes(description) && rows.filter((row) => row.name === name).length > 1;
    return keepEvidence(
      rows.filter((row) => !isExtra(row)),
      evidenceOf(stored),
    );
  };
  const isStored = stored.some((row) => row.name === name && row.description === LONG);
  return {
    one: { ...one, stored: storedOf(one) },
    many: { ...many, stored: storedOf(many) },
    long: { name, status: response.status, isStored, exchange },
    used,
    inUse,
    twice,
    mixed,
    stored,
  };
});

async function conflict(
  { client, lastExchange }: Context,
  names: readonly string[],
  others: readonly string[],
  description: string,
): Promise<Conflict> {
  const body = names.map((name) => ({ name, description }));
  const { data, error, response } = await client.POST("/segments", { body });
  const exchange = lastExchange();
  const refused = resolvePointer(error, "/data");
  const rows: unknown = data?.data ?? refused;
  return {
    status: response.status,
    answered: Array.isArray(rows) ? rows : [],
    body: exchange.response?.body ?? "",
    exchange,
    names: others,
    description,
  };
}
