import type { Credentials } from "./credentials.js";

/** A store that listens on loopback. */
export interface StartedStore extends Credentials {
  /** Origin alone; the API is at `/stores/{storeHash}/v3` under it. */
  url: string;
  /** What `createSegmentsClient` takes as `baseUrl`. */
  baseUrl: string;
  /** Drops every connection; resolves when the port is free again. */
  close(): Promise<void>;
}
