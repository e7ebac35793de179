import { randomUUID } from "node:crypto";
import type { AnsweredExchange, Context } from "../run/context.js";
import { once } from "../run/once.js";
import {
  isWrite,
  operationIds,
  operations,
  type OperationId,
  type OperationRequest,
  type WriteId,
} from "../spec/operations.js";
import type { RawRequest } from "../wire/createWire.js";
import { agedSegments } from "./agedSegments.js";
import { eventually } from "./eventually.js";
import { unauthorizedCallers, type UnauthorizedCaller } from "./unauthorizedCallers.js";
import { firstProfiles, link, membershipPath, membersOf } from "./profiles.js";
import { readByNames, readUntil, type Segment } from "./segments.js";
import { isSameSegment } from "./sameSegment.js";

export interface UnauthorizedCalls {
  readonly answers: Partial<Record<UnauthorizedCaller, AnsweredExchange>>;
  /** Describes the change that a call made; undefined if it changed nothing. */
  readonly effect: (caller: UnauthorizedCaller) => string | undefined;
}

const UUID = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;
const WRONG_TOKEN = "wrong0token0wrong0token";

/** Returns the token and the store of an unauthorized call. */
function disguise({ target }: Context, caller: UnauthorizedCaller): Pick<RawRequest, "headers" | "baseUrl"> {
  switch (caller) {
    case "no-token":
      return { headers: { "x-auth-token": undefined } };
    case "empty-token":
      return { headers: { "x-auth-token": "" } };
    case "wrong-token":
      return { headers: { "x-auth-token": WRONG_TOKEN } };
    case "other-store": {
      // If no other store is known, our own hash written twice stands for one: no store has it.
      const hash = target.foreignHash ?? target.storeHash + target.storeHash;
      return { baseUrl: target.baseUrl.replace(target.storeHash, hash) };
    }
  }
}

/** Sends a request as an unauthorized caller, if the target can distinguish it. */
async function callAs(
  context: Context,
  caller: UnauthorizedCaller,
  request: OperationRequest,
): Promise<AnsweredExchange | undefined> {
  const isAble = {
    "no-token": true,
    "empty-token": true,
    "wrong-token": context.can("rejectsWrongToken"),
    // A segment created in a store that nobody knows could not be removed.
    "other-store": context.can("foreignHash") || (request.method !== "POST" && context.can("doubledHash")),
  };
  if (!isAble[caller]) return undefined;
  return context.send({ ...request, ...disguise(context, caller), invalid: caller });
}

/** Sends a request as each unauthorized caller that the target can distinguish. */
async function callAsEach(
  context: Context,
  requestOf: (caller: UnauthorizedCaller, index: number) => OperationRequest,
): Promise<UnauthorizedCalls["answers"]> {
  const answers: UnauthorizedCalls["answers"] = {};
  for (const [index, caller] of unauthorizedCallers.entries()) {
    const answer = await callAs(context, caller, requestOf(caller, index));
    if (answer !== undefined) answers[caller] = answer;
  }
  return answers;
}

/** Makes a sample name nothing that exists, and mark what it creates: it might be carried out after all. */
function strangerTo(sample: OperationRequest, context: Context): OperationRequest {
  const id = randomUUID();
  const path = sample.path.replaceAll(UUID, id);
  if (sample.body === undefined) return { ...sample, path };
  return {
    ...sample,
    path,
    body: [{ ...(sample.method === "PUT" && { id }), name: context.name("stranger") }],
  };
}

/** Calls for a target without state: they send the samples and observe no effect. */
const sampleCalls = new Map(
  operationIds.map((operationId) => [
    operationId,
    once(async (context): Promise<UnauthorizedCalls> => {
      const answers = await callAsEach(context, () => strangerTo(operations[operationId].sample, context));
      return { answers, effect: () => undefined };
    }),
  ]),
);

const create = once(async (context): Promise<UnauthorizedCalls> => {
  const nameOf = (caller: UnauthorizedCaller) => context.name(`created: ${caller}`);
  const answers = await callAsEach(context, (caller) => ({
    method: "POST",
    path: "/segments",
    body: [{ name: nameOf(caller) }],
  }));
  const rows = await readByNames(context, unauthorizedCallers.map(nameOf));
  const effect = (caller: UnauthorizedCaller) =>
    rows.some(({ name }) => name === nameOf(caller)) ? "a segment was created" : undefined;
  return { answers, effect };
});

async function ofTargets(
  context: Context,
  purpose: "updated" | "deleted",
  requestOf: (segment: Segment) => OperationRequest,
  effectOf: (row: Segment | undefined, before: Segment | undefined) => string | undefined,
): Promise<UnauthorizedCalls> {
  const aged = await agedSegments(context);
  const targets = unauthorizedCallers.map((caller) => aged(`${purpose}: ${caller}`));
  const targetOf = (index: number) => {
    const target = targets[index];
    if (target === undefined) throw new Error(`No segment was created for caller ${index}.`);
    return target;
  };
  const answers = await callAsEach(context, (_caller, index) => requestOf(targetOf(index)));
  const rows = await readUntil(
    context,
    targets.map(({ id }) => id),
    (seen) =>
      targets.every((target) =>
        isSameSegment(
          seen.find(({ id }) => id === target.id),
          target,
        ),
      ),
  );
  const effect = (caller: UnauthorizedCaller) => {
    const before = targetOf(unauthorizedCallers.indexOf(caller));
    return effectOf(
      rows.find(({ id }) => id === before.id),
      before,
    );
  };
  return { answers, effect };
}

const update = once((context) =>
  ofTargets(
    context,
    "updated",
    ({ id }) => ({ method: "PUT", path: "/segments", body: [{ id, description: "changed by an intruder" }] }),
    (row, before) => (isSameSegment(row, before) ? undefined : "the segment was changed"),
  ),
);

const remove = once((context) =>
  ofTargets(
    context,
    "deleted",
    ({ id }) => ({ method: "DELETE", path: `/segments?id:in=${id}` }),
    (row) => (row ? undefined : "the segment was deleted"),
  ),
);

const removeProfiles = once(async (context): Promise<UnauthorizedCalls> => {
  const { id } = (await agedSegments(context))("keeps its member");
  const isObserved = context.can("membership");
  const [profile = randomUUID()] = isObserved ? await firstProfiles(context) : [];
  const path = `${membershipPath(id)}?id:in=${profile}`;
  const look = () => membersOf(context, id);
  const removed = new Set<UnauthorizedCaller>();
  const answers: UnauthorizedCalls["answers"] = {};
  let isMember = false;
  for (const caller of unauthorizedCallers) {
    // Each caller meets the profile, whatever the one before has done.
    if (isObserved && !isMember) await link(context, id, [profile]);
    const answer = await callAs(context, caller, { method: "DELETE", path });
    if (answer === undefined) continue;
    answers[caller] = answer;
    if (!isObserved) continue;
    isMember = (await eventually(context, look, (ids) => ids.includes(profile))).includes(profile);
    if (!isMember) removed.add(caller);
  }
  return { answers, effect: (caller) => (removed.has(caller) ? "the profile left the segment" : undefined) };
});

const observers: Record<WriteId, (context: Context) => Promise<UnauthorizedCalls>> = {
  createSegments: create,
  updateSegments: update,
  deleteSegments: remove,
  removeShopperProfilesFromSegment: removeProfiles,
};

/** Calls an operation as each unauthorized caller and observes the effects; on a store only on our segments. */
export function unauthorizedCalls(context: Context, operationId: OperationId): Promise<UnauthorizedCalls> {
  const isObserved = isWrite(operationId) && context.can("state");
  const observe = isObserved ? observers[operationId] : sampleCalls.get(operationId);
  if (observe === undefined) throw new Error(`No sample of ${operationId}.`);
  return observe(context);
}
