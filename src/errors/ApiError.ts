import type { RateLimit } from "../readRateLimit.js";
import { afterDoubt, CallError, type CallErrorDetails } from "./call.js";
import { truncate, singleLine } from "../text.js";
import { isRetryableStatus, isSuspended } from "./retryableStatus.js";

export interface ApiErrorDetails extends CallErrorDetails {
  readonly status: number;
  readonly title?: string | undefined;
  readonly type?: string | undefined;
  readonly errors?: Readonly<Record<string, string>> | undefined;
  readonly requestId?: string | undefined;
  readonly rateLimit?: RateLimit | undefined;
  readonly body?: string | undefined;
  /** The failure, where there was no answer. */
  readonly what?: string | undefined;
}

const advice: Readonly<Record<number, string>> = {
  401: "check `accessToken`",
  403: "check `storeHash` and the scopes of the token: store_v2_customers",
  404: "check `storeHash`, `baseUrl` and the ids",
  409: "use a name that no segment has",
  413: "send fewer at once",
  429: "repeat it later and send less at once",
};

/** The API answered with an error; its subclasses stand for the statuses that callers treat differently. */
export class ApiError extends CallError {
  override get name(): string {
    return "ApiError";
  }
  /** The status of the answer. */
  declare readonly status: number;
  /** The title of the problem. */
  declare readonly title: string | undefined;
  /** URL of a description of the problem, absolute or relative. */
  declare readonly type: string | undefined;
  /** Messages by field of the request, such as `0.name`; empty if the API gives none. */
  declare readonly errors: Readonly<Record<string, string>>;
  /** The id of the request, for questions to the support of the API. */
  declare readonly requestId: string | undefined;
  /** The quota of the store, as reported by the answer. */
  declare readonly rateLimit: RateLimit | undefined;
  /** The beginning of the body: at most 2000 characters. */
  declare readonly body: string;

  /** @param details - The call, its tries and the answer, without the token. */
  constructor(details: ApiErrorDetails) {
    const { status, method, title, type, errors = {}, requestId, rateLimit, body = "" } = details;
    const first = Object.entries(errors).slice(0, 3);
    const said = [status, singleLine(title ?? "", 120), ...first.map((pair) => pair.join(": "))];
    super(
      details,
      details.what ?? `was answered ${singleLine(said.filter(Boolean).join("; "), 250)}`,
      isRetryableStatus(method, status, title),
      adviceOn(details),
    );
    Object.assign(this, { status, title, type, errors, requestId, rateLimit, body: truncate(body, 2000) });
  }
}

function adviceOn(details: ApiErrorDetails): string {
  const { status, title, errors = {}, body = "" } = details;
  if (isSuspended(title)) return "ask the owner of the store";
  if (status >= 500) return afterDoubt(details);
  if (status === 404 && /^\s*[^\s{[]/.test(body))
    return "check `baseUrl` and `storeHash`: there is no such route";
  if (status === 400 || status === 422)
    return Object.keys(errors).length > 0 ? "correct what `errors` names" : "see `title` and `body`";
  return advice[status] ?? "see `body`, and check `baseUrl`: redirects are not followed";
}
