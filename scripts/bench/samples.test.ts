import { addSample, samplesOf } from "./samples.js";

test("samples are kept by subject, mode and round", () => {
  const samples = {};
  addSample(samples, "ky", "one", 1);
  addSample(samples, "ky", "one", 2);
  addSample(samples, "ky", "ten", 3);
  expect(samplesOf(samples)).toEqual({ ky: { one: [1, 2], ten: [3] } });
});

test.each([undefined, "text", { ky: 1 }, { ky: { one: 1 } }, { ky: { one: ["1"] } }])(
  "%j is refused",
  (message) => {
    expect(() => samplesOf(message)).toThrow("no samples");
  },
);
