import type { Call } from "../call.js";
import { UsageError } from "../errors/index.js";
import { rawTransport } from "./createRawLevel.js";
import { answerOf } from "../doubles/calls.js";
import { a } from "../doubles/ids.js";

const baseUrl = "https://api.bigcommerce.com/stores/abc/v3";
const none = { signal: undefined, timeoutMs: undefined };

function setUp() {
  const calls: Call[] = [];
  const answer = answerOf(200);
  const transport = rawTransport(
    (call) => {
      calls.push(call);
      return Promise.resolve(answer);
    },
    { baseUrl, timeoutMs: 30_000 },
  );
  return { transport, calls, answer };
}

test("a request becomes a call, and the answer's response is the result", async () => {
  const { transport, calls, answer } = setUp();
  const url = `${baseUrl}/segments`;
  const body = '[{"name":"VIP"}]';
  const request = new Request(url, { method: "POST", body, headers: { "X-Mine": "1" } });
  await expect(transport(request, none)).resolves.toBe(answer.response);
  expect(calls).toMatchObject([
    { operationId: "createSegments", method: "POST", url, body, timeoutMs: 30_000 },
  ]);
  expect(calls[0]?.headers["x-mine"]).toBe("1");
});

test("signal and timeout of the call go before those of the request and the client", async () => {
  const { transport, calls } = setUp();
  const controllers = [new AbortController(), new AbortController()] as const;
  const request = () => new Request(`${baseUrl}/segments`, { signal: controllers[0].signal });
  await transport(request(), none);
  await transport(request(), { signal: controllers[1].signal, timeoutMs: 5 });
  expect(calls.map(({ body }) => body)).toEqual([undefined, undefined]);
  expect(calls[1]).toMatchObject({ timeoutMs: 5, signal: controllers[1].signal });
  controllers[0].abort();
  expect(calls.map(({ signal }) => signal?.aborted)).toEqual([true, false]);
});

test("a request that the guard refuses is not sent", async () => {
  const { transport, calls } = setUp();
  const request = new Request(`${baseUrl}/segments`, { method: "DELETE" });
  await expect(transport(request, none)).rejects.toThrow(UsageError);
  await transport(new Request(`${baseUrl}/segments?id:in=${a}`, { method: "DELETE" }), none);
  expect(calls).toMatchObject([{ operationId: "deleteSegments" }]);
});
