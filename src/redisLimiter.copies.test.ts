import { fakeFetch } from "./doubles/fakeFetch.js";
import { untyped } from "./doubles/untyped.js";
import { createSegmentsClient, RateLimitError, UsageError } from "./index.js";
import type * as entry from "./redisLimiter.js";

/** The entry has its own copy of all errors, as in the package. */
function redisLimiterOfCopy(): typeof entry.redisLimiter {
  let copy: typeof entry | undefined;
  jest.isolateModules(() => {
    copy = jest.requireActual<typeof entry>("./redisLimiter.js");
  });
  return copy?.redisLimiter ?? untyped(undefined);
}

const redisLimiter = redisLimiterOfCopy();

test("a gate that stays closed is a RateLimitError of the client", async () => {
  const closed = () => Promise.resolve(["epoch", 0, "quota", 3_600_000, 1_000]);
  const redis = { evalsha: closed, eval: closed, duplicate: () => undefined };
  const { fetch, requests } = fakeFetch();
  const limiter = redisLimiter({ redis, storeHash: "abc" });
  const { segments } = createSegmentsClient({ storeHash: "abc", accessToken: "s3cret", fetch, limiter });
  await expect(segments.listPage()).rejects.toThrow(RateLimitError);
  expect(requests).toEqual([]);
});

test("a mistake in the options is a UsageError of the client", () => {
  expect(() => redisLimiter(untyped({ redis: {}, storeHash: "abc" }))).toThrow(UsageError);
});
