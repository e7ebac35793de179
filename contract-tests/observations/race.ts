import type { Context } from "../run/context.js";
import type { Segment, SegmentCreate } from "./segments.js";
import type { Change } from "./updates.js";

/** What one of several requests at once has sent, and its status. */
export interface Runner<Sent> {
  readonly sent: Sent;
  readonly status: number;
}

export interface Race {
  /** Creates of one name. */
  readonly creates: readonly Runner<SegmentCreate>[];
  /** Updates of one row, and the one of another row at the same time. */
  readonly updates: readonly Runner<Change>[];
  readonly beside: Runner<Change>;
  /** Deletions of one segment. */
  readonly deletes: readonly Runner<string>[];
  /** Tells whether a list shows all that was answered with a success. */
  readonly isShownBy: (rows: readonly Segment[]) => boolean;
}

export const isDone = ({ status }: { readonly status: number }): boolean => status < 300;

interface Racing {
  /** The name that two creates ask for. */
  readonly name: string;
  readonly raced: Segment;
  readonly beside: Segment;
  readonly deleted: Segment;
}

/** Sends requests about one name, one row and one segment at once. */
export async function race(
  { client, name: nameOf }: Context,
  { name, raced, beside, deleted }: Racing,
): Promise<Race> {
  const creates = await atOnce(
    ["left", "right"].map((description) => ({ name, description })),
    (sent) => client.POST("/segments", { body: [sent] }),
  );
  const changes = ["left", "right"].map((side) => ({
    id: raced.id,
    name: nameOf(`h: raced, ${side}`),
    description: side,
  }));
  const updates = await atOnce<Change>([...changes, { id: beside.id, description: "beside" }], (sent) =>
    client.PUT("/segments", { body: [sent] }),
  );
  const deletes = await atOnce([deleted.id, deleted.id], (id) =>
    client.DELETE("/segments", { params: { query: { "id:in": [id] } } }),
  );
  const last = updates[2];
  if (last === undefined) throw new Error("Fewer updates were sent than there are.");
  return {
    creates,
    updates: updates.slice(0, 2),
    beside: last,
    deletes,
    isShownBy: (rows) => {
      const isIn = ({ sent }: Runner<Change>) =>
        rows.some((row) => row.id === sent.id && row.description === sent.description);
      const won = updates.slice(0, 2).filter(isDone);
      return (
        rows.filter((row) => row.name === name).length === creates.filter(isDone).length &&
        (!isDone(last) || isIn(last)) &&
        (won.length === 0 || won.some(isIn)) &&
        !(deletes.some(isDone) && rows.some(({ id }) => id === deleted.id))
      );
    },
  };
}

async function atOnce<Sent>(
  all: readonly Sent[],
  send: (sent: Sent) => Promise<{ response: Response }>,
): Promise<Runner<Sent>[]> {
  const answers = await Promise.all(all.map(send));
  return all.map((sent, index) => ({ sent, status: answers[index]?.response.status ?? 0 }));
}
