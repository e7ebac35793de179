import { outcomeEvent, notify } from "./hooks.js";
import { answerOf, callOf } from "./doubles/calls.js";

test("a hook whose result throws when it is looked at breaks nothing", () => {
  const hostile = Object.defineProperty({}, "then", {
    get: () => {
      throw new Error("thrown");
    },
  });
  expect(() => {
    notify(
      () => hostile,
      () => 1,
    );
  }).not.toThrow();
});

test("without a hook there is no event", () => {
  const made = jest.fn();
  notify(undefined, made);
  expect(made).not.toHaveBeenCalled();
});

test("no event has the headers of a call", () => {
  const event = outcomeEvent(callOf(), 1, { answer: answerOf(200) });
  expect(Object.keys(event)).not.toContain("headers");
});
