import { readSpecification } from "../spec/specification.js";
import { mutatedRun } from "./mutatedRun.js";
import { mutateJson } from "./mutateJson.js";

const ANSWERS = 200;

test("200 answers changed at random make no check break", async () => {
  const specification = readSpecification();
  const exceptions: string[] = [];
  let answers = 0;
  for (let seed = 1; answers < ANSWERS; seed += 1) {
    const run = await mutatedRun(specification, seed);
    answers += run.answers;
    exceptions.push(...run.exceptions);
  }
  expect(exceptions).toEqual([]);
});

test("a change is one place of the value, and the value itself stays", () => {
  const value = { data: [{ id: "1" }], meta: {} };
  const drawn = [0.1, 0.9, 0.25];
  expect(mutateJson(value, () => drawn.shift() ?? 0)).toEqual({ data: [{ id: "1" }], meta: {}, meta_2: {} });
  expect(value).toEqual({ data: [{ id: "1" }], meta: {} });
});
