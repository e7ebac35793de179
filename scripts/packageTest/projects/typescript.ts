import { ANSWERED, type Consumer, type Project } from "../project.js";
import { versions } from "../versions.js";

type Surroundings = "node" | "dom";

const fixtures = { "typedCalls.ts": "typedCalls.ts", "main.ts": "typedMain.ts", "types.ts": "types.ts" };
const surroundings = {
  node: { lib: ["ES2022"], types: ["node"] },
  dom: { lib: ["ES2022", "DOM", "DOM.Iterable"], types: [] },
} as const;
const ways = [
  { name: "nodenext-esm", type: "module", module: "NodeNext", moduleResolution: "NodeNext" },
  { name: "nodenext-cjs", type: "commonjs", module: "NodeNext", moduleResolution: "NodeNext" },
  { name: "bundler", type: "module", module: "ESNext", moduleResolution: "Bundler" },
] as const;

const undicis = Object.fromEntries(
  Object.entries(versions.undici).map(([major, version]) => [`undici-${major}`, `npm:undici@${version}`]),
);

function consumerOf(version: string, way: (typeof ways)[number], types: Surroundings): Consumer {
  const compiler = `../node_modules/typescript-${version}/bin/tsc`;
  const { name, type, module, moduleResolution } = way;
  // The types of undici need those of Node.
  const files = types === "node" ? { ...fixtures, "undiciTypes.ts": "undiciTypes.ts" } : fixtures;
  return {
    name: `typescript-${version}-${name}-${types}`,
    type,
    fixtures: files,
    settings: {
      "tsconfig.json": {
        compilerOptions: {
          module,
          moduleResolution,
          ...surroundings[types],
          target: "ES2022",
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          skipLibCheck: false,
          // TypeScript 6 has no such option.
          ...(version.startsWith("5.") && { esModuleInterop: false }),
          rootDir: ".",
          outDir: "out",
        },
        files: Object.keys(files),
      },
    },
    steps: [
      {
        command: ["node", compiler, "--version"],
        says: new RegExp(`Version ${version.replace(".", "\\.")}\\.`),
      },
      { command: ["node", compiler, "--project", "."] },
      { command: ["node", "out/main.js"], says: ANSWERED },
      { command: ["node", "out/types.js"] },
    ],
  };
}

function hoversOf(version: string): Consumer {
  return {
    name: `typescript-${version}-hovers`,
    type: "module",
    fixtures: { "hovers.ts": "hovers.ts", "hovers.mjs": "hovers.mjs" },
    steps: [
      {
        command: ["node", "hovers.mjs", `typescript-${version}`],
        says: /\d+ names are shown with their types/,
      },
    ],
  };
}

function projectOf(types: Surroundings): Project {
  const compilers = Object.entries(versions.typescript);
  // TypeScript 7 has a protocol for editors in place of this API.
  const asked = types === "node" ? compilers.filter(([version]) => version !== "7.0") : [];
  return {
    name: `typescript-${types}`,
    dependencies: {
      ...Object.fromEntries(
        compilers.map(([name, version]) => [`typescript-${name}`, `npm:typescript@${version}`]),
      ),
      ...(types === "node" && { "@types/node": versions["@types/node"], ...undicis }),
    },
    consumers: [
      ...compilers.flatMap(([version]) => ways.map((way) => consumerOf(version, way, types))),
      ...asked.map(([version]) => hoversOf(version)),
    ],
  };
}

/** Every version of TypeScript, once with the types of Node only and once with the DOM lib only. */
export const typescriptProjects: readonly Project[] = [projectOf("node"), projectOf("dom")];
