import { createStoreClock } from "./createStoreClock.js";

const BASE = Date.parse("2026-03-14T09:00:00Z");
/** The clock of the store is a day ahead of ours. */
const AHEAD_MS = 86_400_000;

type Learned = readonly [createdAt: string, sentAt: number, answeredAt: number];

const ROW: Learned = [stamp(2000), BASE + 1900, BASE + 2100];

function stamp(ms: number, aheadMs = AHEAD_MS): string {
  return new Date(BASE + ms + aheadMs).toISOString();
}

/** Makes a clock that has learned from ten requests, the last of which are given. */
function clockAfter(...rows: Learned[]) {
  return clockOf(...Array.from({ length: 10 - rows.length }, () => rows[0] ?? ROW), ...rows);
}

function clockOf(...rows: Learned[]) {
  const clock = createStoreClock();
  for (const [createdAt, ...times] of rows) clock.learn([createdAt], ...times);
  return (createdAt: string) => clock.ageOf(createdAt, BASE + 1000, BASE + 9000);
}

test("without ten requests of our own no age is known, because a second clock may not have been seen", () => {
  expect(clockOf()(stamp(5000))).toBe("unknown");
  expect(clockOf(...Array.from({ length: 9 }, () => ROW))(stamp(5000))).toBe("unknown");
  expect(clockOf(...Array.from({ length: 10 }, () => ROW))(stamp(5000))).toBe("duringCall");
});

test("the rows of one request count once", () => {
  const clock = createStoreClock();
  clock.learn(Array<string>(10).fill(stamp(2000)), BASE + 1900, BASE + 2100);
  expect(clock.ageOf(stamp(5000), BASE + 1000, BASE + 9000)).toBe("unknown");
});

test("a row of ours tells what came before the call and what during it, whatever the store's clock says", () => {
  const ageOf = clockAfter([stamp(2000), BASE + 1900, BASE + 2100]);
  expect(ageOf(stamp(899))).toBe("beforeCall");
  expect(ageOf(stamp(1100))).toBe("duringCall");
  expect(ageOf(stamp(8000))).toBe("duringCall");
});

test("what the time of the answer leaves open is unknown, and a second row narrows it", () => {
  expect(clockAfter([stamp(2000), BASE + 1900, BASE + 2100])(stamp(1000))).toBe("unknown");
  const ageOf = clockAfter([stamp(2000), BASE + 1900, BASE + 2100], [stamp(3000), BASE + 2999, BASE + 3300]);
  expect(ageOf(stamp(1001))).toBe("duringCall");
});

test("machines whose clocks disagree prove nothing", () => {
  const ageOf = clockAfter(
    [stamp(2000), BASE + 1900, BASE + 2100],
    [stamp(2000, 0), BASE + 1900, BASE + 2100],
  );
  expect(ageOf(stamp(8000))).toBe("unknown");
  expect(ageOf(stamp(0, 0))).toBe("unknown");
});

test("a segment from the future was stamped by another clock", () => {
  expect(clockAfter([stamp(2000), BASE + 1900, BASE + 2100])(stamp(9200))).toBe("unknown");
});

test.each(["2026-03-15T09:00:02.000", "2026-03-15 09:00:02Z", "2026-03-15", "{}", ""])(
  "%j has no zone or is no time, and proves nothing",
  (text) => {
    expect(clockAfter([text, BASE + 1900, BASE + 2100])(stamp(5000))).toBe("unknown");
    expect(clockAfter([stamp(2000), BASE + 1900, BASE + 2100])(text)).toBe("unknown");
  },
);

test("a time without fractions stands for its whole second", () => {
  const ageOf = clockAfter(["2026-03-15T09:00:02Z", BASE + 2000, BASE + 2000]);
  expect(ageOf("2026-03-15T09:00:01Z")).toBe("unknown");
  expect(ageOf("2026-03-15T08:59:58Z")).toBe("beforeCall");
  expect(ageOf("2026-03-15T09:00:03Z")).toBe("duringCall");
});
