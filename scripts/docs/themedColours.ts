/** Rewrites colours that follow the system so that a page can overrule it with `data-theme`. */
export function themedColours(css: string): string {
  const [light = "", dark = ""] = css.split("@media (prefers-color-scheme: dark)");
  const darkOnes = coloursOf(dark);
  const lines = [...coloursOf(light)].map(([name, value]) => {
    const counterpart = darkOnes.get(name);
    if (counterpart === undefined) throw new Error(`The colour ${name} has no value for the dark theme.`);
    return `  ${name}: light-dark(${value}, ${counterpart});`;
  });
  return [
    ":root {\n  color-scheme: light dark;",
    ...lines,
    '}\n\n[data-theme="light"] {\n  color-scheme: light;\n}\n\n[data-theme="dark"] {\n  color-scheme: dark;\n}\n',
  ].join("\n");
}

function coloursOf(css: string): Map<string, string> {
  return new Map(
    [...css.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]) => [name, value]),
  );
}
