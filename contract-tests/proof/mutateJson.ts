import { isJsonObject, isObject } from "../spec/json.js";

/** Values that answers of other servers hold in place of the documented ones. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e300,
  "",
  "text",
  [],
  {},
  [null],
  [[]],
  { data: [] },
];

/** Changes one place of a JSON value, drawn at random: another type, nesting, a missing or a doubled member. */
export function mutateJson(value: unknown, random: () => number): unknown {
  const isDeeper = isObject(value) && Object.keys(value).length > 0 && random() < 0.8;
  return isDeeper ? mutateMember(value, random) : mutateWhole(value, random);
}

function mutateMember(value: object, random: () => number): unknown {
  const entries = Object.entries(value);
  const chosen = Math.floor(random() * entries.length);
  const changed = entries.flatMap(([key, member]: [string, unknown], index): [string, unknown][] => {
    if (index !== chosen) return [[key, member]];
    const way = random();
    if (way < 0.15) return [];
    if (way < 0.3)
      return [
        [key, member],
        [`${key}_2`, member],
      ];
    return [[key, mutateJson(member, random)]];
  });
  return isJsonObject(value) ? Object.fromEntries(changed) : changed.map(([, member]) => member);
}

function mutateWhole(value: unknown, random: () => number): unknown {
  const way = random();
  if (way < 0.2) return [value];
  if (way < 0.3) return { value };
  if (way < 0.4) return String(value);
  return STRANGE[Math.floor(random() * STRANGE.length)];
}
