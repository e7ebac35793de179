/** Exact versions of the dependencies of all consumers, so that a later run gives the same result. */
export const versions = {
  node: { 20: "20.20.2", 22: "22.23.3", 24: "24.21.0", 26: "26.10.0" },
  bun: "1.4.5",
  deno: "2.9.6",
  typescript: { "5.5": "5.5.4", "5.9": "5.9.3", "6.0": "6.0.3", "7.0": "7.0.2" },
  "@types/node": "20.19.43",
  jest: "30.5.2",
  "ts-jest": "29.4.15",
  vitest: "4.1.12",
  "@happy-dom/jest-environment": "20.14.5",
  miniflare: "4.20260426.0",
  "node-fetch": "3.3.2",
  undici: { 6: "6.29.1", 7: "7.30.2", 8: "8.13.1" },
  msw: "2.9.0",
  nock: "14.0.9",
  esbuild: "0.28.2",
  // jest would install a later version, which depends on packages that some registries do not have.
  "unrs-resolver": "1.12.2",
} as const;
