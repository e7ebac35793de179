import { copyState, dropSegment, emptyState, membersOf, restoreState } from "./state.js";

const segment = (id: string) => ({ id, name: id, description: undefined, createdAt: 0, updatedAt: 0 });

test("a copy keeps what was there, and restores it", () => {
  const state = emptyState();
  state.segments.set("a", segment("a"));
  membersOf(state, "a").add("profile");
  const copy = copyState(state);

  membersOf(state, "a").add("another");
  state.segments.set("b", segment("b"));
  dropSegment(state, "a");
  expect([...state.segments.keys()]).toEqual(["b"]);

  restoreState(state, copy);
  expect([...state.segments.keys()]).toEqual(["a"]);
  expect([...membersOf(state, "a")]).toEqual(["profile"]);

  membersOf(state, "a").clear();
  expect([...membersOf(copy, "a")]).toEqual(["profile"]);
});

test("memberships end with their segment", () => {
  const state = emptyState();
  membersOf(state, "a").add("profile");
  dropSegment(state, "a");
  expect([...membersOf(state, "a")]).toEqual([]);
});
