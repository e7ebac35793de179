export { createSegmentsClient, type SegmentsClient } from "./createSegmentsClient.js";
export { defaults, type BatchOptions, type RetryOptions } from "./defaults.js";
export {
  AbortError,
  ApiError,
  AuthenticationError,
  BatchError,
  CallError,
  ConflictError,
  ConnectionError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ResponseError,
  SegmentsError,
  ServerError,
  TimeoutError,
  UsageError,
  ValidationError,
  type FailedItem,
  type Outcome,
} from "./errors/index.js";
export type { Answer } from "./call.js";
export type {
  Hooks,
  OutcomeEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
  ViolationEvent,
  WaitEvent,
} from "./hooks.js";
export { GateClosedError } from "./limits/GateClosedError.js";
export type { AcquireOptions, Limiter, Permit, QueueReason } from "./limits/limiter.js";
export type { SegmentsClientOptions } from "./options/resolveOptions.js";
export type { RateLimit } from "./readRateLimit.js";
export type { ApplyOptions } from "./segments/applyPlan.js";
export type { ListOptions, ListPageOptions, SegmentPage, Segments } from "./segments/createSegmentsLevel.js";
export type {
  CallOptions,
  ManyOptions,
  Progress,
  Segment,
  SegmentCreate,
  SegmentUpdate,
} from "./segments/context.js";
export type {
  DesiredSegment,
  PlannedSegment,
  PlannedUpdate,
  PlanOptions,
  SegmentsPlan,
} from "./segments/plan.js";
export { PlanError, type AppliedPlan, type FailedPlanItem, type PlanAction } from "./segments/PlanError.js";
export type {
  /** Every schema, parameter, header and answer of the spec, for types of your own. */
  components,
  /** Parameters, bodies and answers of each path of the spec, by method. They type the raw level. */
  paths,
} from "../generated/schema.js";
