import type { Send } from "../call.js";
import type { Environment } from "../time/systemEnvironment.js";
import { fetching } from "./sendWithFetch.js";
import { watched } from "../hooks.js";
import { limited } from "./withLimit.js";
import { limiterOf } from "../limits/sharedLimiter.js";
import type { Settings } from "../options/resolveOptions.js";
import { repeated } from "./withRetry.js";
import { timed } from "./withTimeout.js";
import { validated } from "./withValidation.js";

/**
 * Returns all steps that a call goes through once the guard has let it through, in their order: check of the
 * answer, repetition, limits, time, wire. So each try waits for its turn, and no waiting counts as time of a try.
 *
 * @param settings - The settings of the client.
 * @param environment - Time and chance.
 */
export function pipeline(settings: Settings, environment: Environment): Send {
  const { hooks, retry, baseUrl, reserve } = settings;
  const limiter = settings.limiter ?? limiterOf(environment, baseUrl, reserve);

  const wire = timed(fetching(settings), environment);
  const oneTry = limited(watched(wire, hooks, environment), limiter);
  return validated(repeated(oneTry, retry, environment, hooks), settings);
}
