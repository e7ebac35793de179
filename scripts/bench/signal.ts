import { assembleClient } from "../../src/createSegmentsClient.js";
import { systemEnvironment } from "../../src/time/systemEnvironment.js";
import type { Part } from "./part.js";
import { median, medianRatio, takeRounds } from "./samples.js";

const CALLS = 6000;
const ROUNDS = 9;
const MAX_RATIO = 1.1;

/** Measures how much time one signal adds to many calls that share it, and counts warnings of Node. */
export async function measureSignal(): Promise<Part> {
  const fetch = () => Promise.resolve(Response.json({ data: [] }));
  const client = assembleClient({ storeHash: "bench", accessToken: "token", fetch }, systemEnvironment);
  let warnings = 0;
  const count = () => (warnings += 1);
  process.on("warning", count);

  async function measure(options: { signal?: AbortSignal }): Promise<number> {
    const start = performance.now();
    await Promise.all(Array.from({ length: CALLS }, () => client.GET("/segments", options)));
    return performance.now() - start;
  }

  const without: number[] = [];
  const shared: number[] = [];
  const measureWithout = async () => without.push(await measure({}));
  const measureShared = async () => shared.push(await measure({ signal: new AbortController().signal }));
  await measure({});
  await takeRounds(ROUNDS, [measureWithout, measureShared], (measureOne) => measureOne());
  process.off("warning", count);
  const ratio = medianRatio(shared, without);
  return {
    title: `${CALLS} calls at once, in-process fetch`,
    rows: [
      { subject: "without a signal", figures: [{ name: "time", value: median(without), unit: "ms" }] },
      {
        subject: "one signal for all",
        figures: [
          { name: "time", value: median(shared), unit: "ms" },
          { name: "ratio", value: ratio, unit: "×", most: MAX_RATIO },
          { name: "warnings", value: warnings, unit: "", most: 0 },
        ],
      },
    ],
    notes: [`Median of ${ROUNDS} interleaved rounds.`],
  };
}
