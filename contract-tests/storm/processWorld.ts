import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createStore } from "../../src/store/createStore.js";
import { serveStore } from "../../src/store/serveStore.js";
import { isJsonObject } from "../spec/json.js";
import type { Accounts } from "./accountsOf.js";
import type { StoredSegment } from "./storedSegments.js";
import type { Change, NewSegment, StormClient } from "./stormClient.js";
import { FIRST_SEGMENTS, type StormWorld } from "./virtualWorld.js";

/** Processes that share a store, its quota and its ten places through one Redis. */
export interface ProcessWorldOptions {
  readonly processes: number;
  readonly rows: number;
  readonly redisPort: number;
}

/** Starts a store and the processes of a storm, on the clock of the machine. */
export async function processWorld(
  seed: number,
  { processes, rows, redisPort }: ProcessWorldOptions,
): Promise<StormWorld> {
  const behaviour = {
    segmentsAtFirst: FIRST_SEGMENTS,
    latencyMs: 20,
    quota: { requests: 60, windowMs: 1000 },
  };
  const store = createStore({ seed, behaviour: { ...behaviour, atomic: seed % 2 === 0 } });
  const server = await serveStore(store, 0);
  const { baseUrl, storeHash, accessToken } = server;
  const startedAt = performance.now();
  const hits = new Set<string>();
  const children = Array.from({ length: processes }, (_, index) =>
    fork(
      "contract-tests/storm/stormProcess.ts",
      [String(seed * 100 + index), String(redisPort), baseUrl, storeHash, accessToken],
      { execArgv: ["--import", "tsx"] },
    ),
  );

  async function ask(child: ChildProcess, name: string, input: unknown): Promise<unknown> {
    child.send({ name, input });
    const messages: unknown[] = await Promise.race([once(child, "message"), once(child, "exit")]);
    const message = messages[0];
    if (!isJsonObject(message)) throw new Error(`A process of the storm ended during ${name}.`);
    for (const fault of Array.isArray(message.hits) ? message.hits : []) hits.add(String(fault));
    return message.result;
  }

  /** Gives each process a part of the items, and puts their accounts together. */
  async function inParts<Input, Output>(
    name: string,
    items: readonly Input[],
    isAccounts: (value: unknown) => value is Accounts<Input, Output>,
  ): Promise<Accounts<Input, Output>> {
    const size = Math.ceil(items.length / processes);
    const parts = await Promise.all(
      children.map(async (child, number) => {
        const first = number * size;
        const accounts = await ask(child, name, items.slice(first, first + size));
        if (!isAccounts(accounts)) throw new Error(`A process of the storm gave no accounts of ${name}.`);
        const failed = accounts.failed.map((item) => ({ ...item, index: item.index + first }));
        return { succeeded: accounts.succeeded, failed };
      }),
    );
    return {
      succeeded: parts.flatMap(({ succeeded }) => succeeded),
      failed: parts.flatMap(({ failed }) => failed),
    };
  }

  const client: StormClient = {
    create: (items) => inParts("create", items, isAccountsOf<NewSegment, StoredSegment>),
    update: (changes) => inParts("update", changes, isAccountsOf<Change, StoredSegment>),
    delete: (ids) => inParts("delete", ids, isAccountsOf<string, string>),
    list: async () => {
      const lists = await Promise.all(children.map((child) => ask(child, "list", undefined)));
      const [first = [], ...others] = lists.map((ids) => (Array.isArray(ids) ? ids.map(String) : []));
      return first.filter((id) => others.every((ids) => ids.includes(id)));
    },
  };

  return {
    store,
    client,
    rows,
    // A process answers when each of its requests has reached the store.
    calm: () => Promise.resolve(),
    end: async () => {
      const ended = children.map((child) => once(child, "exit"));
      for (const child of children) child.disconnect();
      const codes = (await Promise.all(ended)).map(([code]: unknown[]) => code);
      await server.close();
      return {
        hits,
        waitsLeft: codes.filter((code) => code !== 0).length,
        ms: performance.now() - startedAt,
      };
    },
  };
}

// The processes run the same code, so the items have the same form.
function isAccountsOf<Input, Output>(value: unknown): value is Accounts<Input, Output> {
  return isJsonObject(value) && Array.isArray(value.succeeded) && Array.isArray(value.failed);
}
