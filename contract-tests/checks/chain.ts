/** Beginnings of the ids of checks, and of those that they rest on. */
export type Rule = readonly [checks: readonly string[], restOn: readonly string[]];

/** Makes rules of a chain: each link rests on all links before it. */
export function chain(...links: readonly (readonly string[])[]): Rule[] {
  return links.slice(1).map((link, index) => [link, links.slice(0, index + 1).flat()]);
}
