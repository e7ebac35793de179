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

test("without a known hash, checks of another store say which variables they need", () => {
  const target = liveTarget({ ...settings, storeHash: undefined }, undefined);
  expect(reasonFor(target, ["doubledHash"])).toMatch(
    /^the store hash is unknown: set BIGCOMMERCE_STORE_HASH/,
  );
  expect(target.storeHash).toBe("abc");
  expect(liveTarget({ ...settings, path: "/v3", storeHash: undefined }, undefined).storeHash).toBe("unknown");
});

test("what a server leaves out is no capability of it", () => {
  const target = liveTarget({ ...settings, without: ["state", "authentication"] }, undefined);
  for (const capability of ["state", "membership", "ownData", "rejectsWrongToken"] as const)
    expect(target.capabilities).not.toContain(capability);
  expect(reasonFor(target, ["writes", "state"])).toBe("--without state");
});
