import { once } from "../run/once.js";
import { agedSegments, beginAging, PAST_THE_NEXT_SECOND_MS } from "./agedSegments.js";
import { LIST_LAG_MS } from "./eventually.js";
import { histories } from "./histories.js";
import { readByIds, readPage, type Segment } from "./segments.js";

/** Reads segments that no request has changed, with more than a second and no write between. */
export const twoReadings = once(
  async (context): Promise<{ earlier: readonly Segment[]; later: readonly Segment[] }> => {
    const { clock, history } = context;
    await agedSegments(context);
    const written = history().flatMap(({ request }) =>
      request.method === "GET" ? [] : `${decodeURIComponent(request.url)} ${request.body ?? ""}`,
    );
    const { segments } = await beginAging(context);
    const ids = segments.flatMap(({ id }) => (written.some((text) => text.includes(id)) ? [] : id));
    const earlier = await readByIds(context, ids);
    await clock.sleep(PAST_THE_NEXT_SECOND_MS);
    // A change by this reading shows in the next one.
    await readPage(context, { limit: 1 });
    return { earlier, later: await readByIds(context, ids) };
  },
);

/** Readings in a row, so that one of two or three replicas that is behind answers some of them. */
const READINGS = 3;

/** Segments with a history, read again and again after all writes to them can be seen. */
export const readingsInARow = once(async (context): Promise<readonly (readonly Segment[])[]> => {
  const { ids, lastWrite } = await histories(context);
  await context.clock.sleep(Math.max(0, lastWrite + LIST_LAG_MS - context.clock.now()));
  const readings: Segment[][] = [];
  while (readings.length < READINGS) readings.push(await readByIds(context, ids));
  return readings;
});
