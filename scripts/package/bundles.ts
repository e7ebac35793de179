import type { Bundle } from "./bundled.js";

/** Readable in a stack trace and in a debugger. */
const client = { from: "src/index.ts", readable: true, platform: "neutral" } as const;
const undici = { from: "src/undiciFetch.ts", readable: true, platform: "neutral" } as const;
/** Minified, because readable it and its sources would be a sixth of the package. */
const redis = { from: "src/redisLimiter.ts", readable: false, platform: "neutral" } as const;
/** Minified, because it is used in tests only. */
const testing = { from: "src/testing.ts", readable: false, platform: "node" } as const;

/** All code in the package. */
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
  // Generated code is most of the package. CommonJS works for both formats, so it is packed once.
  {
    name: "violations.cjs",
    from: "src/transport/violationsOf.ts",
    format: "cjs",
    platform: "neutral",
    readable: false,
  },
  { ...undici, name: "undici.js", format: "esm" },
  { ...undici, name: "undici.cjs", format: "cjs" },
  { ...redis, name: "redis.js", format: "esm" },
  { ...redis, name: "redis.cjs", format: "cjs" },
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
