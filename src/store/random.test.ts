import { createRandom, randomHex, randomUuid, randomWord } from "./random.js";

test("the same seed and use give the same numbers", () => {
  const numbers = (seed: number, stream: string) => Array.from({ length: 5 }, createRandom(seed, stream));
  expect(numbers(1, "ids")).toEqual(numbers(1, "ids"));
  expect(numbers(2, "ids")).not.toEqual(numbers(1, "ids"));
  expect(numbers(1, "tokens")).not.toEqual(numbers(1, "ids"));
});

test("numbers are spread from 0 up to, and never, 1", () => {
  const numbers = Array.from({ length: 10_000 }, createRandom(0, ""));
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  expect(numbers.filter((number) => number < 0.5).length).toBeGreaterThan(4800);
  expect(numbers.filter((number) => number < 0.5).length).toBeLessThan(5200);
});

test("ids are UUIDs of version 4, each of them new", () => {
  const random = createRandom(1, "ids");
  const ids = Array.from({ length: 5000 }, () => randomUuid(random));
  expect(new Set(ids).size).toBe(5000);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("words have the letters and the length that are asked for", () => {
  const random = createRandom(1, "words");
  expect(randomWord(random, 31)).toMatch(/^[a-z0-9]{31}$/);
  expect(randomHex(random, 32)).toMatch(/^[0-9a-f]{32}$/);
});
