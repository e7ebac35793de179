/** Files that go against a rule still, by the name of the rule. The list only gets shorter. */
export const exceptions: Readonly<Record<string, readonly string[]>> = {};
