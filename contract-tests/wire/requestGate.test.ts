import { createRequestGate, MAX_IN_FLIGHT, RequestCapReached } from "./requestGate.js";

const request = () => new Request("http://127.0.0.1/segments");

test("no more than ten are in flight, and all are answered", async () => {
  const waiting: (() => void)[] = [];
  let most = 0;
  let inFlight = 0;
  const traffic = createRequestGate(async () => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    await new Promise<void>((resolve) => waiting.push(resolve));
    inFlight -= 1;
    return new Response("ok");
  });
  const answers = Promise.all(Array.from({ length: 25 }, () => traffic.exchange(request())));
  let answered = 0;
  while (answered < 25) {
    await new Promise((resolve) => setImmediate(resolve));
    const next = waiting.shift();
    if (next) answered += 1;
    next?.();
  }
  expect(await answers).toHaveLength(25);
  expect(most).toBe(MAX_IN_FLIGHT);
  expect(traffic.sent).toBe(25);
});

test("at the cap nothing more is sent", async () => {
  let sent = 0;
  const traffic = createRequestGate(() => {
    sent += 1;
    return Promise.resolve(new Response(null, { status: 204 }));
  }, 2);
  await traffic.exchange(request());
  await traffic.exchange(request());
  await expect(traffic.exchange(request())).rejects.toThrow(RequestCapReached);
  expect(sent).toBe(2);
});

test("a request that fails leaves its place to the next", async () => {
  const traffic = createRequestGate(() => Promise.reject(new TypeError("fetch failed")));
  const calls = Array.from({ length: 15 }, () => traffic.exchange(request()).catch(() => "failed"));
  expect(await Promise.all(calls)).toHaveLength(15);
});
