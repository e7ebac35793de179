import type { Bundle } from "./bundled.js";

/** Names that stay readable, over sources that the map leads to. */
const client = { from: "src/index.ts", readable: true, platform: "neutral" } as const;
/** For tests alone, where nobody steps through it. */
const testing = { from: "src/testing.ts", readable: false, platform: "node" } as const;

/** All code of the package. */
export const bundles: readonly Bundle[] = [
  {
    ...client,
    name: "index.js",
    format: "esm",
    apart: { "src/transport/violationsOf.ts": "./violations.cjs" },
  },
  {
    ...client,
    name: "index.cjs",
    format: "cjs",
    apart: { "src/transport/violationsOf.ts": "./violations.cjs" },
  },
  // Generated code, which is most of the package: as an ES module of its own it would be there twice.
  {
    name: "violations.cjs",
    from: "src/transport/violationsOf.ts",
    format: "cjs",
    platform: "neutral",
    readable: false,
  },
  { ...testing, name: "testing.js", format: "esm" },
  { ...testing, name: "testing.cjs", format: "cjs" },
  {
    name: "store.cjs",
    from: "scripts/store/bin.ts",
    format: "cjs",
    platform: "node",
    readable: false,
    apart: { "src/testing.ts": "./testing.cjs" },
    firstLine: "#!/usr/bin/env node\n",
  },
];
