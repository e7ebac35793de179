import type { SegmentsPlan } from "../segments/plan.js";
import { PlanError, type PlanAction } from "../segments/PlanError.js";
import { caught } from "./caught.js";
import { rowsOf, type FaultyStore } from "./faultyStore.js";

export const remove = () => true;
export const desiredRows = [
  ...rowsOf(20).map(({ name }) => ({ name, description: "new" })),
  ...rowsOf(60).slice(40),
];

/** Fills a store with 40 rows, and plans to change 20, delete 20 and create 20. */
export async function planned({ direct }: FaultyStore): Promise<SegmentsPlan> {
  await direct.create(rowsOf(40));
  return direct.plan(desiredRows, { remove });
}

export async function failureOf(call: Promise<unknown>): Promise<PlanError> {
  const error = await caught(call);
  if (error instanceof PlanError) return error;
  throw new Error("Not a PlanError", { cause: error });
}

/** Counts the failed items, such as `20 delete notSent`. */
export function counts({ failed }: PlanError): string[] {
  const kinds = failed.map(({ action, outcome }) => `${action} ${outcome}`);
  return [...new Set(kinds)].map((kind) => `${kinds.filter((one) => one === kind).length} ${kind}`);
}

/** Expects that every item of the plan is in exactly one place. */
export function expectAccount(plan: SegmentsPlan, { failed, succeeded, applied }: PlanError): void {
  const { created, updated, deleted } = applied;
  const kept = (action: PlanAction) => {
    const rows = plan[action];
    const items = failed.filter((item) => item.action === action);
    const indexes = items.map(({ index }) => index);
    expect(items.map(({ input }) => input)).toEqual(indexes.map((index) => rows[index]));
    return rows.filter((_, index) => !indexes.includes(index));
  };
  expect(created.map(({ name }) => name)).toEqual(kept("create").map(({ name }) => name));
  expect(updated.map(({ name }) => name)).toEqual(kept("update").map(({ name }) => name));
  expect(deleted).toEqual(plan.delete.filter((row) => kept("delete").includes(row)).map(({ id }) => id));
  expect(succeeded).toEqual([...created, ...updated, ...deleted]);
  expect(failed.length + succeeded.length).toBe(60);
}
