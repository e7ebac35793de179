import { usageOf } from "./usageOf.js";

const variants = [
  { name: "put-201", description: "An update is answered with 201." },
  { name: "charset", description: "The media type names its charset." },
];
const faults = [{ name: "listSegments.filter-ignored", description: "The filter does nothing." }];
const flags = ["--port", "--host", "--seed", "--variant", "--latency-ms", "--quota", "--list", "--help"];
const call = "npm run store --";

test("without faults no text mentions them", () => {
  const { line, catalogue, help } = usageOf("bigcommerce-segments-store", { variants });
  expect(line).toMatch(/^Usage: bigcommerce-segments-store \[--port PORT\]/);
  expect(catalogue).toBe(`Variants:
  put-201  An update is answered with 201.
  charset  The media type names its charset.`);
  expect(`${line}${catalogue}${help}`).not.toMatch(/fault/i);
});

test("with faults there is a flag for them, and their names", () => {
  const { line, catalogue, help } = usageOf(call, { variants, faults });
  expect(line).toContain(" [--fault NAME]");
  expect(help).toMatch(/^ {2}--fault NAME +\S/m);
  expect(catalogue).toContain("\n\nFaults:\n  listSegments.filter-ignored  The filter does nothing.");
});

test.each([
  ["without faults", undefined, flags],
  ["with faults", faults, [...flags, "--fault"]],
])("the help %s has the line, every flag with its meaning, and the catalogue", (_, given, all) => {
  const { line, catalogue, help } = usageOf(call, { variants, faults: given });
  expect(help.startsWith(`${line}\n`)).toBe(true);
  expect(help.endsWith(`\n${catalogue}`)).toBe(true);
  for (const flag of all) {
    expect(line).toContain(`[${flag}`);
    expect(help).toMatch(new RegExp(`^ {2}${flag}( [A-Z/]+)? +[A-Z][^\\n]+\\.$`, "m"));
  }
  expect(help.match(/^ {2}--[a-z-]+/gm)).toHaveLength(all.length);
});

test("descriptions are aligned", () => {
  const named = [
    { name: "a", description: "Short." },
    { name: "longer", description: "Long." },
  ];
  expect(usageOf(call, { variants: named }).catalogue).toBe("Variants:\n  a       Short.\n  longer  Long.");
});
