/** Files that go against a rule still, by the name of the rule. The list only gets shorter. */
export const exceptions: Readonly<Record<string, readonly string[]>> = {
  "production code imports a test or its doubles": [
    "scripts/renderers.ts -> contract-tests/report/page/testing/chromium.ts",
  ],
};
