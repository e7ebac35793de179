import { ApiError } from "./ApiError.js";
import type { FailedCall } from "./call.js";

/** 401: the token is missing or wrong. */
export class AuthenticationError extends ApiError {
  override get name(): string {
    return "AuthenticationError";
  }
}

/** 403: the token lacks a scope or is of another store. */
export class PermissionError extends ApiError {
  override get name(): string {
    return "PermissionError";
  }
}

/** 404: no such route, or no such segment. */
export class NotFoundError extends ApiError {
  override get name(): string {
    return "NotFoundError";
  }
}

/** 409: a segment of that name exists. */
export class ConflictError extends ApiError {
  override get name(): string {
    return "ConflictError";
  }
}

/** 400 or 422: the API does not accept the data; `errors` names the fields. */
export class ValidationError extends ApiError {
  override get name(): string {
    return "ValidationError";
  }
}

/**
 * 429: the quota is spent, too many requests ran at once, or the platform sheds load. Without an answer, and with
 * `attempts: 0`, if the limits of the store are known to stay closed longer than the call would wait.
 */
export class RateLimitError extends ApiError {
  override get name(): string {
    return "RateLimitError";
  }

  /** Makes the error of a call that was not sent. */
  static ofClosedGate(call: FailedCall, attempts: number, opensInMs: number): RateLimitError {
    const waitMs = Math.ceil(opensInMs);
    const rateLimit = {
      windowMs: undefined,
      resetMs: waitMs,
      quota: undefined,
      left: undefined,
      retryAfterMs: undefined,
    };
    const seconds = Math.round(opensInMs / 1000);
    const what = `was not sent: the limits of the store let no request through for ${seconds} s, longer than \`retry.maxElapsedMs\``;
    return new RateLimitError({ ...call, attempts, status: 429, rateLimit, what });
  }
}

/** 5xx: the API failed. */
export class ServerError extends ApiError {
  override get name(): string {
    return "ServerError";
  }
}

const classes: Readonly<Record<number, typeof ApiError>> = {
  400: ValidationError,
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  409: ConflictError,
  422: ValidationError,
  429: RateLimitError,
};

export function classOf(status: number): typeof ApiError {
  return classes[status] ?? (status >= 500 && status <= 599 ? ServerError : ApiError);
}
