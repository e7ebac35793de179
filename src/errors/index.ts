export { AbortError } from "./abort.js";
export { ApiError, type ApiErrorDetails } from "./api.js";
export { apiErrorOf } from "../answer/apiErrorOf.js";
export { SegmentsError, UsageError } from "./base.js";
export { BatchError, type BatchErrorDetails, type FailedItem, type Outcome } from "./batch.js";
export { CallError, type CallErrorDetails, type FailedCall } from "./call.js";
export { ConnectionError } from "./connection.js";
export { ResponseError, type ResponseErrorDetails } from "./response.js";
export { responseErrorOf } from "../answer/responseErrorOf.js";
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
export { TimeoutError, type TimeoutErrorDetails } from "./timeout.js";
