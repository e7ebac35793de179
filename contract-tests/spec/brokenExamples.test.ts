import { brokenExamples } from "./brokenExamples.js";
import { operations } from "./operations.js";
import { createSpecification, readSpecification } from "./specification.js";

const specification = readSpecification();

test("every example of the spec is valid against the schema of its body", () => {
  expect(brokenExamples(specification)).toEqual([]);
});

test("an example that breaks its schema is found at each place that shows it", () => {
  const text = JSON.stringify(specification.document).replaceAll(
    /"total_pages":1(?!\d)/g,
    '"total_pages":"one"',
  );
  const place = `${operations.listSegments.pointer}/responses/200/content/application~1json/examples/onePage`;
  const broken = brokenExamples(createSpecification(JSON.parse(text))).find(
    ({ pointer }) => pointer === place,
  );
  expect(broken?.errors.join()).toContain("total_pages must be integer");
});
