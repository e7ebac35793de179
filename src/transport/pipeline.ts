import type { SendCall } from "../call.js";
import type { Environment } from "../time/systemEnvironment.js";
import { sendWithFetch } from "./sendWithFetch.js";
import { withHooks } from "./withHooks.js";
import { withLimit } from "./withLimit.js";
import { sharedLimiter } from "../limits/sharedLimiter.js";
import type { ResolvedOptions } from "../options/resolveOptions.js";
import { withRetry } from "./withRetry.js";
import { withToken } from "./withToken.js";
import { withTimeout } from "./withTimeout.js";
import { withValidation } from "./withValidation.js";

/** Composes the steps after the guard. Each try waits for its turn, and waiting does not count as time of a try. */
export function pipeline(settings: ResolvedOptions, environment: Environment): SendCall {
  const { hooks, retry, baseUrl, reserve, readToken } = settings;
  const limiter = settings.limiter ?? sharedLimiter(environment, baseUrl, reserve);

  const oneTry = withToken(
    readToken,
    (token) => {
      const wire = withTimeout(sendWithFetch(settings, token), environment);
      return withLimit(withHooks(wire, hooks, environment), limiter, hooks, environment);
    },
    environment,
  );
  return withValidation(withRetry(oneTry, retry, environment, hooks), settings);
}
