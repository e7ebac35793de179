import { operationIds } from "../spec/operations.js";
import { nameOfScope, unseenOperations } from "./runScope.js";

const everything = { only: "", allowsWrites: true };
const working = operationIds.filter((id) => id !== "updateSegments");

test("what is left out is named, and a whole run has no name", () => {
  expect(nameOfScope(everything)).toBeUndefined();
  expect(nameOfScope({ only: "", allowsWrites: false })).toBe("listSegments");
  expect(nameOfScope({ only: "createSegments.", allowsWrites: true })).toBe("checks under createSegments.");
});

test("an operation that never worked is unseen, tried or not", () => {
  expect(unseenOperations({ tried: [...operationIds], working }, everything)).toEqual(["updateSegments"]);
  expect(unseenOperations({ tried: working, working }, everything)).toEqual(["updateSegments"]);
  expect(unseenOperations({ tried: [...operationIds], working: [...operationIds] }, everything)).toEqual([]);
});

test("what the caller left out is not missed", () => {
  const read = { only: "", allowsWrites: false };
  expect(unseenOperations({ tried: ["listSegments"], working: ["listSegments"] }, read)).toEqual([]);
  expect(unseenOperations({ tried: ["listSegments"], working: [] }, read)).toEqual(["listSegments"]);
  const some = { only: "listSegments.", allowsWrites: true };
  expect(unseenOperations({ tried: ["listSegments"], working: ["listSegments"] }, some)).toEqual([]);
});

test("what the server leaves out is named, and not missed", () => {
  const none = { tried: ["listSegments"], working: ["listSegments"] } as const;
  const stateless = { ...everything, without: ["state", "authentication"] } as const;
  expect(nameOfScope(stateless)).toBe("listSegments, without state, authentication");
  expect(unseenOperations({ tried: [...none.tried], working: [...none.working] }, stateless)).toEqual([]);
  expect(nameOfScope({ ...everything, without: ["rate-limits"] })).toBe(
    "every operation, without rate-limits",
  );
  const noProfiles = { ...everything, without: ["shopper-profiles"] } as const;
  expect(nameOfScope(noProfiles)).toMatch(/^listSegments, .*deleteSegments, without shopper-profiles$/);
  const four = operationIds.filter((id) => id !== "removeShopperProfilesFromSegment");
  expect(unseenOperations({ tried: four, working: four }, noProfiles)).toEqual([]);
});
