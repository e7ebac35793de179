import { documentedFacts } from "../facts/index.js";
import { checks } from "./index.js";
import { otherSentences } from "./otherSentences.js";
import { pageSentences } from "./pageSentences.js";
import { settledBy } from "./settledBy.js";

const stated = new Set(documentedFacts.map(({ source, fact }) => `${source}: ${fact}`));
const STANDARDS = ["RFC 8259", "RFC 9110"];

test.each(checks.map(({ id }) => [id]))("%s is settled by a sentence of a source", (id) => {
  const { page, sentence } = settledBy(id);
  if (STANDARDS.includes(page)) expect(sentence).toMatch(/\(\d+(?:\.\d+)*\)/);
  else expect(stated).toContain(`${page}: ${sentence}`);
});

test("what this project infers or chooses settles nothing but requests to the mock, which has the spec alone", () => {
  const own = checks.filter(({ id }) => ["Inference", "Our choice"].includes(settledBy(id).page));
  expect(own.map(({ id }) => id)).not.toEqual([]);
  for (const { needs } of own) {
    expect(needs.some((need) => need === "answersByPrefer" || need === "validatesRequests")).toBe(true);
  }
});

test("no check is given two sentences", () => {
  const beginnings = [pageSentences, otherSentences].flatMap((sentences) =>
    Object.values(sentences).flatMap((settled) => Object.values(settled).flat()),
  );
  expect(beginnings.filter((beginning, index) => beginnings.indexOf(beginning) !== index)).toEqual([]);
});

test("every sentence settles a check", () => {
  const used = new Set(checks.map(({ id }) => Object.values(settledBy(id)).join(": ")));
  const listed = [pageSentences, otherSentences].flatMap((sentences) =>
    Object.entries(sentences).flatMap(([page, settled]) =>
      Object.keys(settled).map((sentence) => `${page}: ${sentence}`),
    ),
  );
  expect(listed.filter((sentence) => !used.has(sentence))).toEqual([]);
});

test.each([
  ["updateSegments.status.not-found.text", "Third-Party Reports"],
  ["updateSegments.status.not-found", "API Status Codes"],
  ["createSegments.status.bad-request", "Create Segments"],
  ["listSegments.status.bad-request", "API Status Codes"],
])("%s is settled by the longest beginning, and by its operation before all", (id, page) => {
  expect(settledBy(id)).toMatchObject({ page });
});

test("a check without a sentence is refused", () => {
  expect(() => settledBy("listSegments.colour")).toThrow(
    "No sentence settles the check listSegments.colour.",
  );
});
