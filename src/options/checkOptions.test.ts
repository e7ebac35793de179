import {
  countRule,
  functionRule,
  signalRule,
  checkOptions,
  withDefaults,
  millisecondsRule,
  type Rule,
} from "./checkOptions.js";
import { UsageError } from "../errors/base.js";

const rules = { count: countRule, done: functionRule };
const checking = (given: unknown) => () => {
  checkOptions(given, rules, "many.");
};

test.each([undefined, null, {}, { count: undefined }, { count: 1, done: () => 1 }])("%j passes", (given) => {
  expect(checking(given)).not.toThrow();
});

test.each(["counts", "toString", "__proto__"])("a misspelt %s is refused, naming what there is", (name) => {
  const given: unknown = JSON.parse(`{"${name}": "secret"}`);
  expect(checking(given)).toThrow(UsageError);
  expect(checking(given)).toThrow(`There is no option \`many.${name}\`; there are count, done.`);
});

test("a wrong kind is refused, naming the option and what it must be", () => {
  expect(checking({ done: "secret" })).toThrow(new UsageError("`many.done` must be a function."));
});

test.each<[string, Rule, unknown[], unknown[]]>([
  ["a count", countRule, [1, 2 ** 40], [0, -1, 1.5, Infinity, "1", null]],
  ["milliseconds", millisecondsRule, [0.5, 2 ** 31 - 1], [0, -1, Number.NaN, Infinity, 2 ** 31, "5", null]],
  ["a function", functionRule, [() => 1, UsageError], [{}, "f", null]],
  [
    "a signal",
    signalRule,
    [new AbortController().signal],
    [new AbortController(), new EventTarget(), { aborted: true }, {}, null],
  ],
])("%s", (_, [isRight], right, wrong) => {
  expect(right.map(isRight)).toEqual(right.map(() => true));
  expect(wrong.map(isRight)).toEqual(wrong.map(() => false));
});

test("what is given takes the place of defaults, what is undefined does not", () => {
  expect(withDefaults({ a: 1, b: 2 }, { a: undefined, b: 3 })).toEqual({ a: 1, b: 3 });
  expect(withDefaults({ a: 1 }, undefined)).toEqual({ a: 1 });
});
