import type { Context } from "./context.js";

/**
 * Makes an observation that several checks of a run share: it is made once, by the first that asks for it.
 *
 * @param observe Sends the requests and says what it saw. Where it throws, every check that asks for it fails.
 */
export function once<Seen>(
  observe: (context: Context) => Promise<Seen>,
): (context: Context) => Promise<Seen> {
  const seen = new WeakMap<object, Promise<Seen>>();
  return (context) => {
    const observation = seen.get(context.run) ?? observe(context);
    seen.set(context.run, observation);
    return observation;
  };
}
