import { withSingleExamples } from "./playWithDredd.js";

test("a parameter has the first of its examples, and a body keeps them all", () => {
  const examples = { one: { value: [1, 2] }, two: { value: [3] } };
  const body = { content: { "application/json": { examples } } };
  const scheme = { type: "apiKey", in: "header" };
  const spec = { parameters: [{ name: "id:in", in: "query", examples }], body, scheme };
  expect(withSingleExamples(JSON.stringify(spec))).toEqual({
    parameters: [{ name: "id:in", in: "query", example: [1, 2] }],
    body,
    scheme,
  });
});
