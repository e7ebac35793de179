import { createTightStore } from "./createTightStore.js";

function storeAt(other: number) {
  let time = 0;
  const store = createTightStore(() => time, { quota: 20, other });
  const send = () => {
    store.arrive();
    return store.judge();
  };
  return {
    store,
    send,
    answered: (status: number) => {
      store.leave(status);
    },
    wait: (ms: number) => {
      time += ms;
    },
  };
}

test("the eleventh at once is refused with quota left, and another place is free after an answer", () => {
  const { store, send, answered } = storeAt(0);
  expect(Array.from({ length: 10 }, () => send().status)).toEqual(Array.from({ length: 10 }, () => 200));
  expect(send()).toMatchObject({ status: 429, headers: { "x-rate-limit-requests-left": 10 } });
  answered(429);
  answered(200);
  expect(send().status).toBe(200);
  expect(store.tally()).toEqual({ spent: 0, crowded: 1, mostInFlight: 11 });
});

test("what is used up comes back with the next window", () => {
  const { store, send, answered, wait } = storeAt(0);
  for (let sent = 0; sent < 20; sent += 1) answered(send().status);
  wait(500);
  const { status, headers } = send();
  expect([status, headers["x-rate-limit-requests-left"], headers["x-rate-limit-time-reset-ms"]]).toEqual([
    ...[429, 0, 1500],
  ]);
  wait(1500);
  expect(send()).toMatchObject({ status: 200, headers: { "x-rate-limit-requests-left": 19 } });
  expect(store.tally()).toMatchObject({ spent: 1, crowded: 0 });
});

test("the other app takes its requests at the beginning of each window", () => {
  const { send, wait } = storeAt(5);
  const left = () => send().headers["x-rate-limit-requests-left"];
  expect(left()).toBe(18);
  wait(16);
  expect(left()).toBe(15);
  wait(1000);
  expect(left()).toBe(12);
  wait(1000);
  expect(left()).toBe(16);
});
