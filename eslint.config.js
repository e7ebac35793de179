import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import { docTags } from "./scripts/lint/docTags.js";

export default defineConfig(
  { ignores: ["generated/", "node_modules/", "reports/", "dist/", "scripts/packageTest/fixtures/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-assertions": [
        "error",
        { assertionStyle: "as", objectLiteralTypeAssertions: "never" },
      ],
      "@typescript-eslint/restrict-template-expressions": [
        "error",
        { allowNumber: true, allowBoolean: true },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["src/**/*.ts"],
    plugins: { house: { rules: { "doc-tags": docTags } } },
    rules: { "house/doc-tags": "error" },
  },
  {
    files: ["src/**/*.ts"],
    ignores: [
      // Published types: readonly would change the signatures.
      "src/store/{credentials,defaultBehaviour,serveStore,variants}.ts",
      "src/time/systemClock.ts",
      "src/raw/rawClient.ts",
      // State that changes.
      "src/answer/parsed.ts",
      "src/limits/create{Concurrency,QuotaWindow}.ts",
      "src/segments/{ledger,walk}.ts",
      "src/time/createVirtualClock.ts",
    ],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "TSInterfaceBody > TSPropertySignature[readonly!=true]",
          message: "Make the field readonly.",
        },
      ],
    },
  },
);
