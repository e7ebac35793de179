import { isRunId, namePrefix, runIdIn } from "./runNames.js";

const RUN = "0123456789abcdef";

test("a name of ours tells its run", () => {
  expect(runIdIn(`${namePrefix(RUN)}first`)).toBe(RUN);
});

test.each([
  "Loyal Customers",
  "contract-2024-renewals",
  `contract-${RUN}`,
  `Contract-${RUN}-a`,
  ` contract-${RUN}-a`,
])("%j is a name of others", (name) => {
  expect(runIdIn(name)).toBeUndefined();
});

test.each(["", "0123", RUN.toUpperCase(), `${RUN}0`, "../../../../etc/x"])("%j names no run", (text) => {
  expect(isRunId(text)).toBe(false);
  expect(() => namePrefix(text)).toThrow("is no run id");
});
