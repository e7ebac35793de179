import { demand } from "../check.js";
import { once, type Context } from "../context.js";
import type { Exchange } from "../exchange.js";
import { eventually } from "./eventually.js";
import { readByNames, survey, type Segment, type SegmentCreate } from "./segments.js";

/** Rows that were sent in one body, what was answered and what the store shows of them afterwards. */
export interface Creation {
  readonly sent: readonly SegmentCreate[];
  readonly answered: readonly Segment[];
  readonly exchange: Exchange;
  /** Rows of the whole list that have the names of the sent ones. */
  readonly stored: readonly Segment[];
}

/** Sends rows and keeps the answer. */
async function create(context: Context, sent: readonly SegmentCreate[]): Promise<Omit<Creation, "stored">> {
  const { data, response } = await context.client.POST("/segments", { body: [...sent] });
  const exchange = context.lastExchange();
  demand(Array.isArray(data?.data), "created segments", `status ${response.status}`);
  return { sent, answered: data.data, exchange };
}

/** A create that meets a name in use. */
export interface Conflict {
  readonly status: number;
  /** Ids that the answer says were created all the same. */
  readonly answered: readonly unknown[];
  readonly body: string;
  /** The names that the body held besides the one in use. */
  readonly names: readonly string[];
}

/** What was created, what met a name in use, and what the store shows of it all. */
export interface Creations {
  /** One segment alone. */
  readonly one: Creation;
  /** Four in one body: with and without description, plain and in other scripts. */
  readonly many: Creation;
  /** A name that may be too long: what it was answered, and whether the store shows it whole. */
  readonly long: { readonly name: string; readonly status: number; readonly isStored: boolean };
  /** The name in use, and the bodies that held it: alone, twice a new one, and one beside a new one. */
  readonly used: string;
  readonly inUse: Conflict;
  readonly twice: Conflict;
  readonly mixed: Conflict;
  readonly stored: readonly Segment[];
}

const LONG = "long ".repeat(60).trim();

/** Creates segments and meets names in use, and looks at the whole store once it shows them. */
export const creations = once(async (context): Promise<Creations> => {
  await survey(context);
  const used = context.name("alone");
  const one = await create(context, [{ name: used, description: "Created alone" }]);
  const many = await create(context, [
    { name: context.name("described"), description: 'Line one\nline two, with "quotes", <tags> & a \\' },
    { name: context.name("undescribed") },
    { name: context.name("Käufer 顧客 🛒"), description: "Größe – 日本語 – 😀" },
    { name: context.name("spaced  twice, it's 100 % #1/2?"), description: "a  double space" },
  ]);
  const name = context.name(LONG);
  const { response } = await context.send({
    method: "POST",
    path: "/segments",
    body: [{ name, description: LONG }],
    invalid: "a long name",
  });

  const inUse = await conflict(context, [used], []);
  const word = context.name("twice");
  const twice = await conflict(context, [word, word], [word]);
  const fresh = context.name("beside a used name");
  const mixed = await conflict(context, [fresh, used], [fresh]);

  const created = [...one.sent, ...many.sent].map((row) => row.name);
  const expected =
    created.length + (response.status < 300 ? 1 : 0) + twice.answered.length + mixed.answered.length;
  const names = [...created, name, word, fresh];
  const stored = await eventually(
    context,
    () => readByNames(context, names),
    (rows) => rows.length === expected && created.every((sent) => rows.some((row) => row.name === sent)),
  );
  const storedOf = ({ sent }: Pick<Creation, "sent">) =>
    stored.filter((row) => sent.some((candidate) => candidate.name === row.name));
  const isStored = stored.some((row) => row.name === name && row.description === LONG);
  return {
    one: { ...one, stored: storedOf(one) },
    many: { ...many, stored: storedOf(many) },
    long: { name, status: response.status, isStored },
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
): Promise<Conflict> {
  const body = names.map((name) => ({ name, description: "Meets a name in use" }));
  const { error, response } = await client.POST("/segments", { body });
  const rows: unknown = typeof error === "object" && "data" in error ? error.data : undefined;
  return {
    status: response.status,
    answered: Array.isArray(rows) ? rows : [],
    body: lastExchange().response?.body ?? "",
    names: others,
  };
}
