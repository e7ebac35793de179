/** Files that go against a rule still, by the name of the rule. The list only gets shorter. */
export const exceptions: Readonly<Record<string, readonly string[]>> = {
  "production code imports a test or its doubles": [
    "scripts/renderers.ts -> contract-tests/report/page/testing/chromium.ts",
  ],
  names: [
    "contract-tests/report/page/checkViews.ts",
    "contract-tests/report/page/client/copy.ts",
    "contract-tests/report/page/client/place.ts",
    "contract-tests/report/page/page.tsx",
  ],
};
