export { AbortError } from "./AbortError.js";
export { ApiError, type ApiErrorDetails } from "./ApiError.js";
export { SegmentsError, UsageError } from "./base.js";
export { BatchError, type BatchErrorDetails, type FailedItem, type Outcome } from "./BatchError.js";
export { CallError, type CallErrorDetails, type FailedCall } from "./call.js";
export { ConnectionError, reasonsOf } from "./ConnectionError.js";
export { ResponseError, type ResponseErrorDetails } from "./ResponseError.js";
export { isRetryableStatus, isSuspended } from "./retryableStatus.js";
export {
  AuthenticationError,
  ConflictError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
  ValidationError,
} from "./statuses.js";
export { TimeoutError, type TimeoutErrorDetails } from "./TimeoutError.js";
