import fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { describeWithRedis } from "../doubles/describeWithRedis.js";
import { redisClients } from "../doubles/redisClients.js";
import { startRedis, type RedisServer } from "./startRedis.js";
import { connectionOf, type Connection } from "./connectionOf.js";
import { brokenRules } from "./doubles/brokenRules.js";
import { drawnSettings, drawnSteps } from "./doubles/drawnSteps.js";
import { playHistory } from "./doubles/playHistory.js";
import { runOnRedis } from "./doubles/runOnRedis.js";
import { scriptMistakes } from "./doubles/scriptMistakes.js";
import { emptySight } from "./doubles/sight.js";
import { limitsScript } from "./limitsScript.js";

const RUNS = Number(process.env.RUNS ?? 300);
/** Histories in which each mistake must show; of a seed that always draws the same. */
const drawn = { seed: 5, numRuns: 300 };

/** Without these the histories would prove nothing. */
const SIGHTINGS = ["called", "granted", "lost", "pause", "places", "quota", "waited in line"];

describeWithRedis("the script of the limits", () => {
  let server: RedisServer;
  let connection: Connection;
  let close: () => void;

  beforeAll(async () => {
    server = await startRedis();
    const client = redisClients["ioredis 6"](server.port);
    close = client.close;
    const its = connectionOf(client.redis);
    if (!its) throw new Error("The client is not known.");
    connection = its;
  });
  afterAll(async () => {
    close();
    await server.kill();
  });

  test(
    `decides in ${RUNS} histories as its model, and by the rules`,
    async () => {
      const seen = new Set<string>();
      let steps = 0;
      const runAll = await runOnRedis(connection, limitsScript);
      const property = fc.asyncProperty(drawnSettings, drawnSteps, async (settings, drawnOnes) => {
        const { events, broken: brokenInModel } = playHistory(settings, drawnOnes);
        const broken = [...brokenInModel];
        const runs = events.map(({ run }) => run);
        const sights = await runAll(settings, runs);
        let before = emptySight;
        for (const [at, { run, sight: expected, waiting }] of events.entries()) {
          const sight = sights[at];
          // Much faster than `expect`.
          if (!isDeepStrictEqual(sight, expected))
            expect({ at, run, sight }).toEqual({ at, run, sight: expected });
          if (sight) {
            broken.push(...brokenRules(settings, { run, sight, waiting }, before, sight));
            if (sight.reason !== "") seen.add(sight.reason);
            if (sight.published.length > 0) seen.add("called");
            if (run?.action === "acquire" && sight.ids.length > 0) seen.add("granted");
            if (sight.ids.some((id) => before.line.includes(id))) seen.add("waited in line");
          }
          before = sight ?? emptySight;
        }
        expect(broken).toEqual([]);
        steps += events.length;
      });
      await fc.assert(property, { numRuns: RUNS });
      expect([...seen].sort()).toEqual(SIGHTINGS);
      expect(steps).toBeGreaterThan(30 * RUNS);
    },
    60_000 + 200 * RUNS,
  );

  describe("with a mistake", () => {
    const histories = fc
      .sample(fc.tuple(drawnSettings, drawnSteps), drawn)
      .map(([settings, steps]) => ({ settings, events: playHistory(settings, steps).events }));

    test.each(scriptMistakes)("%s: is found", async (_, from, to) => {
      expect(limitsScript.split(from)).toHaveLength(2);
      const runAll = await runOnRedis(
        connection,
        limitsScript.replace(from, () => to),
      );
      for (const { settings, events } of histories) {
        const runs = events.map(({ run }) => run);
        const sights = await runAll(settings, runs).catch(() => []);
        if (!events.every(({ sight }, at) => isDeepStrictEqual(sights[at], sight))) return;
      }
      throw new Error(`${drawn.numRuns} histories do not find it.`);
    });
  });
});
