import { isObject, resolvePointer } from "../../contract-tests/spec/json.js";
import { readSpecDocument } from "../docs/testing/sampleSources.js";
import { specOperations } from "../generate/specOperations.js";
import { dreddRuns, judgeTransactions, readTransactions, type Transaction } from "./transactions.js";

const entriesOf = (value: unknown) => Object.entries(isObject(value) ? value : {});
const document = readSpecDocument();
const wanted = dreddRuns.flatMap(({ names }) => names);

const names = specOperations(isObject(document) ? document : {}).flatMap(({ path, operation }) =>
  entriesOf(operation.responses).flatMap(([status, response]) => {
    const { $ref, content = resolvePointer(document, `${String($ref).slice(1)}/content`) } = isObject(
      response,
    )
      ? response
      : {};
    const prefix = `${path} > ${String(operation.summary)} > ${status}`;
    const mediaTypes = entriesOf(content).map(([mediaType]) => `${prefix} > ${mediaType}`);
    return mediaTypes.length > 0 ? mediaTypes : [prefix];
  }),
);
const transaction = (name: string, message = ""): Transaction => ({
  name,
  isPlayed: wanted.includes(name),
  message,
});

test("every transaction of the spec is played or left out for a reason", () => {
  const { green, red, leftOut } = judgeTransactions(names.map((name) => transaction(name)));
  expect({ green, red }).toEqual({ green: wanted.length, red: [] });
  expect(leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(names.length - wanted.length);
  expect(leftOut.map(({ text }) => text)).toContainEqual(
    expect.stringMatching(/^of 409, .*: Update Segments$/),
  );
});

test("a transaction more or less than listed is red, as is a wrong answer", () => {
  const [first = ""] = wanted;
  const others = names.filter((name) => name !== first && !name.includes("Update Segments > 409"));
  const given = [
    ...others.map((name) => transaction(name, name === wanted[1] ? "statusCode: 409\n" : "")),
    transaction("/new > New > 200 > application/json"),
  ];
  expect(judgeTransactions(given).red).toEqual([
    `${wanted[1]}: statusCode: 409`,
    `${first} was not played.`,
    "0 transactions of 409 are left out instead of 1: ",
    "1 transactions of 200 are left out instead of 0: /new > New > 200 > application/json",
  ]);
});

test("the file of the hooks is read", () => {
  const hooks = [
    { name: "a", skip: true, test: { status: "skip", message: "a" } },
    { name: "b", skip: false, test: { status: "pass", message: "" } },
    { name: "c", skip: false, test: { status: "fail", message: "wrong" } },
  ];
  expect(readTransactions(hooks)).toMatchObject([
    { name: "a", isPlayed: false },
    { name: "b", isPlayed: true, message: "" },
    { name: "c", isPlayed: true, message: "wrong" },
  ]);
  expect(() => readTransactions(undefined)).toThrow("Dredd left no list");
});
