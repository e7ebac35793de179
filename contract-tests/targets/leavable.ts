import type { OperationId } from "../spec/operations.js";

/** The part of a check that shows what it needs. */
export interface Checked<Need extends string = string> {
  readonly id: string;
  readonly operationId: OperationId;
  readonly needs: readonly Need[];
}

/** A server that keeps nothing answers the same rows to everyone, and so has no data of its own. */
const OF_STATE = ["state", "membership", "ownData"] as const;

const UNIQUE_NAMES =
  /^createSegments\.(conflict\.|race\.one-name$|name\.(unicode-form|outer-spaces)$)|^updateSegments\.(name-in-use$|history\.new-name$)/;

/** Tells which checks need what a server may leave out on purpose. */
const needing = {
  state: ({ needs }: Checked) => OF_STATE.some((capability) => needs.includes(capability)),
  "shopper-profiles": ({ operationId, needs }: Checked) =>
    operationId === "removeShopperProfilesFromSegment" || needs.includes("membership"),
  authentication: ({ id }: Checked) => /\.(authentication|near-token)\./.test(id),
  "rate-limits": ({ id }: Checked) => /\.limits\.(headers|window|retry-after)$/.test(id),
  "unique-names": ({ id }: Checked) => UNIQUE_NAMES.test(id),
} as const;

/** Something that a server may leave out on purpose. */
export type Leavable = keyof typeof needing;

export function isLeavable(name: string): name is Leavable {
  return Object.hasOwn(needing, name);
}

export const leavables: readonly Leavable[] = Object.keys(needing).filter(isLeavable);

/** Returns why a check is not run on a server that leaves things out; undefined if it needs none of them. */
export function reasonLeftOut(check: Checked, without: readonly Leavable[]): string | undefined {
  const found = without.find((each) => needing[each](check));
  return found && `--without ${found}`;
}

/** Returns the capabilities that a server does not have. */
export function capabilitiesWithout(without: readonly Leavable[]) {
  return [
    ...(without.includes("state") ? OF_STATE : []),
    ...(without.includes("shopper-profiles") ? (["membership"] as const) : []),
    ...(without.includes("authentication") ? (["rejectsWrongToken"] as const) : []),
  ];
}
