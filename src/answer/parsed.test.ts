import { parse, parsed } from "./parsed.js";

test("an answer is parsed once", () => {
  const response = new Response();
  const value = parsed({ response, text: '{"data":[]}' });
  expect(value).toEqual({ data: [] });
  expect(parsed({ response, text: '{"data":[]}' })).toBe(value);
});

test("what was made of a response has a text of its own", () => {
  const response = new Response();
  expect(parsed({ response, text: "[1]" })).toEqual([1]);
  expect(parsed({ response, text: "" })).toBeUndefined();
});

test.each(["", "<html>", '{"data":['])("%j holds no value", (text) => {
  expect(parse(text)).toBeUndefined();
});
