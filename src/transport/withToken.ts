import { abortErrorOf } from "../errors/AbortError.js";
import { TimeoutError } from "../errors/TimeoutError.js";
import type { Call, SendAttempt } from "../call.js";
import type { TokenReader } from "../options/tokenReader.js";
import { onAbort } from "../time/onAbort.js";
import type { Environment } from "../time/systemEnvironment.js";

/**
 * Gets the token for a try, before the try waits for a place: a slow token function keeps none from others. It may take
 * as long as a try. Only the steps that `makeSend` makes have the token.
 */
export function withToken(
  readToken: TokenReader,
  makeSend: (token: string) => SendAttempt,
  environment: Environment,
): SendAttempt {
  let last: { readonly token: string; readonly send: SendAttempt } | undefined;
  const sendWith = (token: string): SendAttempt => {
    // Made once for each token, because its redactor compiles a pattern.
    if (last?.token !== token) last = { token, send: makeSend(token) };
    return last.send;
  };
  return (call, attempt) => {
    const given = readToken();
    if (typeof given === "string") return sendWith(given)(call, attempt);
    return bounded(given, call, attempt - 1, environment).then((token) => sendWith(token)(call, attempt));
  };
}

function bounded(
  token: Promise<string>,
  call: Call,
  attempts: number,
  { after }: Environment,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const { signal, timeoutMs } = call;
    if (signal?.aborted === true) throw abortErrorOf(call, attempts);
    const cancel = after(timeoutMs, () => {
      reject(new TimeoutError({ ...call, attempts, timeoutMs, what: "`accessToken`" }));
    });
    const forget = onAbort(signal, () => {
      reject(abortErrorOf(call, attempts));
    });
    void token.then(resolve, reject).finally(() => {
      cancel();
      forget();
    });
  });
}
