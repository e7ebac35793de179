import { reasonToSkip } from "../targets/target.js";
import type { LiveSettings } from "./environment.js";
import { liveTarget } from "./liveTarget.js";

const settings: LiveSettings = {
  origin: "https://api.bigcommerce.com",
  storeHash: "abc",
  accessToken: "live0token",
  allowsWrites: true,
  deviations: undefined,
};

test("a store that may be written to can do all but what only a mock can", () => {
  const target = liveTarget(settings, undefined);
  expect(target.baseUrl).toBe("https://api.bigcommerce.com/stores/abc/v3");
  expect(reasonToSkip(target, ["writes", "state", "membership", "doubledHash"])).toBeUndefined();
  expect(reasonToSkip(target, ["answersByPrefer"])).toBeDefined();
  expect(reasonToSkip(target, ["validatesRequests"])).toBeDefined();
});

test("why there are no memberships is told", () => {
  const target = liveTarget(settings, "the store has one profile");
  expect(reasonToSkip(target, ["writes", "membership"])).toBe("the store has one profile");
});

test("a read-only run skips what writes, and says so", () => {
  const target = liveTarget({ ...settings, allowsWrites: false }, undefined);
  expect(reasonToSkip(target, ["writes"])).toBe("the run is read-only (CONTRACT_ALLOW=read)");
  expect(reasonToSkip(target, ["state"])).toBe("the run is read-only (CONTRACT_ALLOW=read)");
  expect(reasonToSkip(target, ["membership"])).toBe("the run is read-only (CONTRACT_ALLOW=read)");
  expect(reasonToSkip(target, ["rejectsWrongToken", "doubledHash"])).toBeUndefined();
});
