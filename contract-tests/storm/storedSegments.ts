import type { Store } from "../../src/store/createStore.js";
import { isJsonObject } from "../spec/json.js";

export interface StoredSegment {
  readonly id: string;
  readonly name: string;
  readonly description?: unknown;
}

/** Reads all segments of a store directly, without faults. */
export async function storedSegments(store: Store): Promise<StoredSegment[]> {
  const found: StoredSegment[] = [];
  for (let page = 1; ; page += 1) {
    const url = `http://store/stores/${store.storeHash}/v3/segments?page=${page}&limit=250`;
    const response = await store.fetch(new Request(url, { headers: { "x-auth-token": store.accessToken } }));
    const body: unknown = await response.json();
    const data: unknown[] = isJsonObject(body) && Array.isArray(body.data) ? body.data : [];
    if (data.length === 0) return found;
    for (const row of data.filter(isJsonObject)) {
      found.push({ id: String(row.id), name: String(row.name), description: row.description });
    }
  }
}
