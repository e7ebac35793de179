import { ApiError } from "./ApiError.js";

/** 401: the token is missing or wrong. */
export class AuthenticationError extends ApiError {
  override get name(): string {
    return "AuthenticationError";
  }
}

/** 403: the token lacks a scope, the plan the feature, or the store hash is wrong. */
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

/** 429: the quota is spent, too many requests ran at once, or the platform sheds load. */
export class RateLimitError extends ApiError {
  override get name(): string {
    return "RateLimitError";
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
