/** The name of a client in the README, and its names in the parts of the bench. */
export interface Client {
  readonly name: string;
  readonly subjects: Readonly<Record<"size" | "startup" | "cost", string> & { quota: string | undefined }>;
}

/** Makes a client with one name in all parts except the quota part. */
function named(name: string, quota?: string): Client {
  return { name, subjects: { size: name, startup: name, cost: name, quota } };
}

/** The clients that the README compares. */
export const clients: readonly Client[] = [
  {
    name: "this client",
    subjects: {
      size: "whole client",
      startup: "whole client",
      cost: "whole client, raw level",
      quota: "whole client",
    },
  },
  named("openapi-fetch", "openapi-fetch, pool of 10"),
  named("ky", "ky, pool of 10, limit 2"),
  named("axios"),
  named("got"),
  named("node-bigcommerce", "node-bigcommerce, pool of 10"),
];
