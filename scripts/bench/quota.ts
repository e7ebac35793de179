import { createVirtualClock } from "../../src/time/createVirtualClock.js";
import { createRandom } from "../../src/store/random.js";
import { createQuotaStore } from "../../contract-tests/storm/quotaStore.js";
import { peer } from "./peers.js";
import type { Figure, Part, Row } from "./part.js";
import { quotaFetch } from "./quota/quotaFetch.js";
import { bare, ky, nodeBigcommerce, ours, type Driver } from "./quota/drivers.js";

const READS = 600;
const OTHER_EVERY_MS = 500;
const RESERVE = 60;

interface Scenario {
  readonly subject: string;
  readonly driver: Driver;
  readonly otherApp: boolean;
  /** The bounds of its figures, by name. */
  readonly most?: Readonly<Record<string, number>>;
}

const scenarios: readonly Scenario[] = [
  { subject: "whole client", driver: ours(0), otherApp: false, most: { lost: 0, "429": 0, time: 91.5 } },
  { subject: "openapi-fetch, pool of 10", driver: bare, otherApp: false },
  { subject: "ky, pool of 10, limit 2", driver: ky, otherApp: false },
  { subject: "node-bigcommerce, pool of 10", driver: nodeBigcommerce, otherApp: false },
  {
    subject: "whole client, other app",
    driver: ours(0),
    otherApp: true,
    most: { lost: 0, "429": 5, time: 122 },
  },
  {
    subject: `whole client, other app, reserve ${RESERVE}`,
    driver: ours(RESERVE),
    otherApp: true,
    most: { lost: 0, "429 of the other": 0, time: 183 },
  },
  { subject: "openapi-fetch, other app", driver: bare, otherApp: true },
  { subject: "ky, other app", driver: ky, otherApp: true },
];

/** Measures 600 reads under a quota on a virtual clock. */
export async function measureQuota(): Promise<Part> {
  const rows: Row[] = [];
  // Loaded before any clock runs, because reading files takes no virtual time.
  await Promise.all(["ky", "node-bigcommerce"].map(peer));
  // One after the other, because some replace the timers of the process.
  for (const scenario of scenarios) rows.push(await run(scenario));
  return {
    title: `${READS} reads, 150 requests per fixed 30 s window, 70 ms a request, virtual clock`,
    rows,
    notes: [
      `The other app sends a request every ${OTHER_EVERY_MS} ms. axios and got have no in-process fetch here.`,
    ],
  };
}

async function run({ subject, driver, otherApp, most = {} }: Scenario): Promise<Row> {
  const environment = { ...createVirtualClock(0), random: createRandom(1, "bench") };
  const { now, sleep } = environment;
  const store = createQuotaStore(environment);
  let isOver = false;
  const others = async () => {
    while (!isOver && otherApp) {
      void store.send("other");
      await sleep(OTHER_EVERY_MS);
    }
  };
  const other = others();
  const through = await driver(READS, quotaFetch(store), environment);
  const seconds = now() / 1000;
  isOver = true;
  await other;

  const figure = (name: string, value: number, unit = ""): Figure => ({
    name,
    value,
    unit,
    most: most[name],
  });
  const figures = [
    figure("lost", READS - through),
    figure("429", store.count("ours", 429)),
    figure("time", seconds, "s"),
  ];
  return {
    subject,
    figures: otherApp ? [...figures, figure("429 of the other", store.count("other", 429))] : figures,
  };
}
