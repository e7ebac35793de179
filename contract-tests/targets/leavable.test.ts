import { checks } from "../checks/index.js";
import { leavables, reasonLeftOut } from "./leavable.js";

const leftOutBy = (name: (typeof leavables)[number]) =>
  checks.filter((check) => reasonLeftOut(check, [name]) !== undefined).map(({ id }) => id);

test("each of them leaves out some checks, and what is left out is named", () => {
  for (const name of leavables) expect([name, leftOutBy(name).length > 0]).toEqual([name, true]);
  const check = {
    id: "listSegments.authentication.no-token",
    operationId: "listSegments",
    needs: [],
  } as const;
  expect(reasonLeftOut(check, ["state", "authentication"])).toBe("--without authentication");
  expect(reasonLeftOut(check, ["rate-limits"])).toBeUndefined();
});

test("a server without shopper profiles leaves out the fifth operation, its client included", () => {
  const ofFifth = checks.filter(({ operationId }) => operationId === "removeShopperProfilesFromSegment");
  expect(leftOutBy("shopper-profiles")).toEqual(expect.arrayContaining(ofFifth.map(({ id }) => id)));
});

test("the limits of pages are no rate limits", () => {
  expect(leftOutBy("rate-limits").filter((id) => /\.limit\.|ten-at-once/.test(id))).toEqual([]);
});
