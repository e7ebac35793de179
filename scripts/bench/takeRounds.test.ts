import { takeRounds } from "./takeRounds.js";

test("every second round goes backwards", async () => {
  const visited: string[] = [];
  await takeRounds(3, ["a", "b", "c"], (item) => Promise.resolve(visited.push(item)));
  expect(visited.join("")).toBe("abccbaabc");
});
