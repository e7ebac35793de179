import { reasonToSkip, type Capability, type Target } from "../targets/target.js";
import type { LiveSettings } from "./environment.js";
import { liveTarget } from "./liveTarget.js";

const settings: LiveSettings = {
  origin: "https://api.bigcommerce.com",
  path: "/stores/abc/v3",
  storeHash: "abc",
  accessToken: "live0token",
  allowsWrites: true,
  without: [],
  deviations: undefined,
};

const reasonFor = (target: Target, needs: Capability[]) =>
  reasonToSkip(target, { id: "listSegments.any", operationId: "listSegments", needs });

test("a store that may be written to can do all but what only a mock can", () => {
  const target = liveTarget(settings, undefined);
  expect(target.baseUrl).toBe("https://api.bigcommerce.com/stores/abc/v3");
  expect(reasonFor(target, ["writes", "state", "membership", "doubledHash"])).toBeUndefined();
  expect(reasonFor(target, ["answersByPrefer"])).toBeDefined();
  expect(reasonFor(target, ["validatesRequests"])).toBeDefined();
});

test("why there are no memberships is told", () => {
  const target = liveTarget(settings, "the store has one profile");
  expect(reasonFor(target, ["writes", "membership"])).toBe("the store has one profile");
});

test("a read-only run skips what writes, and says so", () => {
  const target = liveTarget({ ...settings, allowsWrites: false }, undefined);
  expect(reasonFor(target, ["writes"])).toBe("the run is read-only (--read-only or CONTRACT_ALLOW=read)");
  expect(reasonFor(target, ["state"])).toBe("the run is read-only (--read-only or CONTRACT_ALLOW=read)");
  expect(reasonFor(target, ["membership"])).toBe("the run is read-only (--read-only or CONTRACT_ALLOW=read)");
  expect(reasonFor(target, ["rejectsWrongToken", "doubledHash"])).toBeUndefined();
});
