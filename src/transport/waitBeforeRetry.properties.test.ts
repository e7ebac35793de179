import fc from "fast-check";
import { waitBeforeRetry } from "./waitBeforeRetry.js";
import { answerOf } from "../doubles/calls.js";

const DAY = 86_400_000;

const method = fc.constantFrom("GET", "PUT", "DELETE", "POST");
const status = fc.oneof(fc.constantFrom(429, 500, 502, 503, 504), fc.integer({ min: 200, max: 599 }));
const attempt = fc.integer({ min: 1, max: 1000 });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const number = fc.nat({ max: 2 * DAY });
const nonsense = fc.constantFrom("", "soon", "-1", "NaN", "Infinity", "1e9", "0x10", "1,5", "9".repeat(400));
const header = fc.option(fc.oneof(number.map(String), nonsense), { nil: undefined });
const headers = fc
  .record({
    "X-Rate-Limit-Time-Reset-Ms": header,
    "x-retry-after": header,
    "X-RATE-LIMIT-REQUESTS-LEFT": header,
    "X-Rate-Limit-Time-Window-Ms": header,
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));

test("whatever a server says, a wait is a number of milliseconds up to a day", () => {
  fc.assert(
    fc.property(method, attempt, status, headers, chance, (verb, tries, code, told, drawn) => {
      const answer = answerOf(code, "", told as Record<string, string>);
      const wait = waitBeforeRetry(verb, tries, { answer }, () => drawn);
      if (wait === undefined) return;
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(DAY);
      expect([429, 500, 502, 503, 504]).toContain(code);
      if (verb === "POST") expect(code).toBe(429);
    }),
  );
});

test("a wait is never shorter than what a refusal for the quota asks for", () => {
  const asked = fc.integer({ min: 1, max: 600_000 });
  const seconds = fc.integer({ min: 1, max: 3600 });
  fc.assert(
    fc.property(method, attempt, asked, seconds, chance, (verb, tries, resetMs, retryAfter, drawn) => {
      const told = {
        "X-Rate-Limit-Requests-Left": "0",
        "X-Rate-Limit-Time-Reset-Ms": String(resetMs),
        "X-Retry-After": String(retryAfter),
      };
      const wait = waitBeforeRetry(verb, tries, { answer: answerOf(429, "", told) }, () => drawn);
      expect(wait).toBe(Math.max(resetMs, retryAfter * 1000));
    }),
  );
});

test("without headers that make sense a wait is below half a minute, and below a second at first", () => {
  fc.assert(
    fc.property(attempt, nonsense, chance, (tries, value, drawn) => {
      const told = { "X-Retry-After": value.length > 9 ? "" : value };
      const wait = waitBeforeRetry("GET", tries, { answer: answerOf(503, "", told) }, () => drawn);
      expect(wait).toBeLessThanOrEqual(Math.min(30_000, 1000 * 2 ** (tries - 1)));
    }),
  );
});
