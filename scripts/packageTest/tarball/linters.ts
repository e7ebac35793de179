/** Commands that judge a packed package by their exit code, without the path of the archive. */
export const linters = {
  publint: ["node_modules/publint/src/cli.js", "run", "--strict"],
  // Data has no types that could be wrong, and attw cannot read YAML.
  attw: [
    "node_modules/@arethetypeswrong/cli/dist/index.js",
    "--no-emoji",
    "--no-color",
    "--exclude-entrypoints",
    "./openapi.yaml",
    "./openapi.json",
    "--",
  ],
} as const;
