import { baselineRun as run } from "../report/testing/baselineReport.js";
import { compareDrift, sharedBeginning } from "./compareDrift.js";
import { driftEntry, type DriftEntry } from "./entry.js";
import { comparisonLines } from "../report/comparisonLines.js";

const CHECK = "listSegments.types";

const drift = (kind: DriftEntry["kind"], what: string, check = CHECK) =>
  driftEntry({ operationId: "listSegments", kind, what }, check);

const runOf = (
  entries: DriftEntry[],
  results: { id: string; status: "pass" | "fail" | "skip" }[] = [{ id: CHECK, status: "pass" }],
) => ({ targets: [{ drift: entries, results }] });

const compare = (before: DriftEntry[], now: DriftEntry[], results?: Parameters<typeof runOf>[1]) =>
  compareDrift(runOf(now, results), { ...runOf(before), run });

const [colour, size, header] = [
  drift("property", "data[].colour"),
  drift("property", "data[].size"),
  drift("header", "x-new"),
];

test("drift is new, gone or unchanged, whatever its order", () => {
  expect(compare([colour, size], [header, colour])).toEqual({
    baseline: run,
    new: [header],
    gone: [size],
    unchanged: [colour],
    changedReadings: [],
  });
});

test.each([[[]], [[{ id: CHECK, status: "skip" as const }]]])(
  "nothing is gone that no check has looked for again: %j",
  (results) => {
    expect(compare([colour], [], results).gone).toEqual([]);
  },
);

test("drift that another check saw first is unchanged", () => {
  const moved = drift("property", "data[].colour", "listSegments.stored");
  expect(compare([colour], [moved])).toMatchObject({ new: [], gone: [], unchanged: [moved] });
});

test("the name and the number of targets do not matter", () => {
  const results = [{ id: CHECK, status: "pass" as const }];
  const two = {
    targets: [
      { drift: [colour], results },
      { drift: [colour, size], results },
    ],
  };
  expect(compareDrift(runOf([size, colour]), { ...two, run })).toMatchObject({ new: [], gone: [] });
});

test("a reading that changed is neither new nor gone, but told from and to", () => {
  const [before, now] = [
    drift("reading", "limit 1000 is answered 200"),
    drift("reading", "limit 1000 is answered 413"),
  ];
  expect(compare([before], [now])).toMatchObject({
    new: [],
    gone: [],
    changedReadings: [{ operationId: "listSegments", check: CHECK, from: before, to: now }],
  });
});

test("of several readings of a check those belong together that begin alike", () => {
  const before = [drift("reading", "a page holds 50"), drift("reading", "PUT is answered 200")];
  const now = [drift("reading", "PUT is answered 201"), drift("reading", "a page holds 10")];
  const pairs = compare(before, now).changedReadings.map(({ from, to }) => `${from.what} → ${to.what}`);
  expect(pairs.sort()).toEqual([
    "PUT is answered 200 → PUT is answered 201",
    "a page holds 50 → a page holds 10",
  ]);
});

test("a reading of another check is no change of this one", () => {
  const now = drift("reading", "limit 1000 is answered 413", "listSegments.stored");
  expect(compare([drift("reading", "limit 1000 is answered 200")], [now])).toMatchObject({
    new: [now],
    changedReadings: [],
  });
});

test("a description that was null and is absent now is a changed reading of its own operation", () => {
  const shapes = (aspect: string) =>
    (["listSegments", "createSegments"] as const).map((operationId) =>
      driftEntry({ operationId, kind: "reading", what: `data[].description is ${aspect}` }, CHECK),
    );
  const { changedReadings } = compare(shapes("null"), shapes("absent").reverse());
  expect(changedReadings.map(({ from, to }) => [from.operationId, to.operationId, to.what]).sort()).toEqual([
    ["createSegments", "createSegments", "data[].description is absent"],
    ["listSegments", "listSegments", "data[].description is absent"],
  ]);
});

test("the words that two sentences begin with alike are counted", () => {
  expect(sharedBeginning("a b c", "a b d")).toBe(2);
  expect(sharedBeginning("a", "b")).toBe(0);
  expect(sharedBeginning("a b", "a b")).toBe(2);
});

test("a changed reading and what is new and breaking are told loudly, and first", () => {
  const broken = drift("value", "meta.pagination.per_page is above 250");
  const lines = comparisonLines(
    compare(
      [drift("reading", "PUT is answered 200"), size, colour],
      [drift("reading", "PUT is answered 201"), header, broken, colour],
    ),
  );
  expect(lines).toEqual([
    "compared with the run of 2026-01-02T03:04:05.678Z",
    "  A READING CHANGED: listSegments (listSegments.types)",
    "    before: PUT is answered 200",
    "    now:    PUT is answered 201",
    `  NEW AND BREAKING: listSegments value meta.pagination.per_page is above 250 (listSegments.types, ${broken.fingerprint})`,
    `  new: listSegments header x-new (listSegments.types, ${header.fingerprint})`,
    `  gone: listSegments property data[].size (listSegments.types, ${size.fingerprint})`,
    "  1 readings changed, 2 new (1 breaking), 1 gone, 1 unchanged",
  ]);
});
