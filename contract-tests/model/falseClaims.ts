import { isRecord } from "../../src/store/operations/body.js";
import type { Accounts } from "../storm/accountsOf.js";
import type { ModelState } from "./createModelState.js";
import type { Traits } from "./drawTraits.js";

/** A call of many that has ended, and enough time after it for late requests. */
export interface EndedCall {
  readonly write: "create" | "update" | "delete" | "remove";
  /** Rows with a name or an id, or ids. */
  readonly inputs: readonly unknown[];
  readonly accounts: Accounts<unknown, unknown>;
}

type State = Pick<ModelState, "segments" | "members" | "reached" | "written">;

/** Lists the claims of a call that contradict the truth. */
export function falseClaims(
  { write, inputs, accounts: { succeeded, failed } }: EndedCall,
  state: State,
  traits: Pick<Traits, "keep">,
): string[] {
  const found: string[] = [];
  const places = new Set(failed.map(({ index }) => index));
  if (places.size !== failed.length) found.push("an item failed twice");
  if (succeeded.length + failed.length !== inputs.length) found.push("not every item is accounted for");
  if (failed.some(({ index, input }) => keyOf(inputs[index]) !== keyOf(input)))
    found.push("an item has the index of another");
  for (const [key, ids] of state.written)
    if (write === "create" && ids.length > 1) found.push(`${key} was created twice`);

  const done = inputs.filter((_, index) => !places.has(index));
  done.forEach((input, place) => {
    if (!isTrue[write](input, succeeded[place], state, traits))
      found.push(`${keyOf(input)} is said to have succeeded`);
  });
  for (const { input, outcome } of failed) {
    const key = keyOf(input);
    if (outcome === "refused" && state.written.has(key)) found.push(`${key} is said to be refused`);
    if (outcome === "notSent" && state.reached.has(key)) found.push(`${key} is said to be not sent`);
  }
  return found.map((text) => `${write}: ${text}`);
}

type Claim = (input: unknown, output: unknown, state: State, traits: Pick<Traits, "keep">) => boolean;

/** Whether an item that succeeded did. */
const isTrue: Readonly<Record<EndedCall["write"], Claim>> = {
  create: (input, output, { written, segments }) => {
    const id = textOf(output, "id");
    return written.get(keyOf(input))?.includes(id) === true && segments.has(id);
  },
  update: (input, output, { segments }, { keep }) => {
    const id = keyOf(input);
    const segment = segments.get(id);
    const { name, description } = isRecord(input) ? input : {};
    return (
      textOf(output, "id") === id &&
      (typeof name !== "string" || segment?.name === keep(name)) &&
      (description === undefined || segment?.description === description)
    );
  },
  delete: (input, _, { segments }) => !segments.has(keyOf(input)),
  remove: (input, _, { members }) => !members.has(keyOf(input)),
};

function keyOf(input: unknown): string {
  return typeof input === "string" ? input : textOf(input, "id") || textOf(input, "name");
}

function textOf(value: unknown, field: string): string {
  const text = isRecord(value) ? value[field] : undefined;
  return typeof text === "string" ? text : "";
}
