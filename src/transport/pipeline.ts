import type { SendCall } from "../call.js";
import type { Environment } from "../time/systemEnvironment.js";
import { sendWithFetch } from "./sendWithFetch.js";
import { withHooks } from "./withHooks.js";
import { withLimit } from "./withLimit.js";
import { sharedLimiter } from "../limits/sharedLimiter.js";
import type { ResolvedOptions } from "../options/resolveOptions.js";
import { withRetry } from "./withRetry.js";
import { withTimeout } from "./withTimeout.js";
import { withValidation } from "./withValidation.js";

/**
 * Returns all steps that a call goes through once the guard has let it through, in their order: check of the
 * answer, repetition, limits, time, wire. So each try waits for its turn, and no waiting counts as time of a try.
 *
 * @param settings - The settings of the client.
 * @param environment - Time and chance.
 */
export function pipeline(settings: ResolvedOptions, environment: Environment): SendCall {
  const { hooks, retry, baseUrl, reserve } = settings;
  const limiter = settings.limiter ?? sharedLimiter(environment, baseUrl, reserve);

  const wire = withTimeout(sendWithFetch(settings), environment);
  const oneTry = withLimit(withHooks(wire, hooks, environment), limiter);
  return withValidation(withRetry(oneTry, retry, environment, hooks), settings);
}
