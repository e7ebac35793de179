import { createSegmentsClient, type SegmentsClient } from "../createSegmentsClient.js";
import { UsageError } from "../errors/base.js";
import { fakeFetch } from "./fakeFetch.js";

/** Expects that a call rejects with a `UsageError`, sends nothing and does not ask for the token. */
export async function expectRefused(
  call: (client: SegmentsClient) => Promise<unknown>,
  reason: string | RegExp,
): Promise<void> {
  const { fetch, requests } = fakeFetch();
  const accessToken = jest.fn(() => "s3cret");
  const answer = call(createSegmentsClient({ storeHash: "abc", accessToken, fetch }));
  await expect(answer).rejects.toThrow(UsageError);
  await expect(answer).rejects.toThrow(reason);
  expect(accessToken).not.toHaveBeenCalled();
  expect(requests).toHaveLength(0);
}
