import type { Context } from "./context.js";

/** Makes an observation once per run, for all checks that use it. If it throws, one of them fails. */
export function once<Seen>(
  observe: (context: Context) => Promise<Seen>,
): (context: Context) => Promise<Seen> {
  const seen = new WeakMap<object, Promise<Seen>>();
  return (context) => {
    const observation = seen.get(context.run) ?? context.prepare(seen, () => observe(context));
    seen.set(context.run, observation);
    return observation;
  };
}
