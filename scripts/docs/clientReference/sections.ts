/** What stands in a section, in its order: exports by name, or the methods of one under the name that callers use. */
export type SectionItem = string | { readonly methodsOf: string; readonly as: string };

/** A section before its entries are known. */
export interface SectionPlan {
  readonly id: string;
  readonly title: string;
  readonly introduction: string;
  readonly items: readonly SectionItem[];
}

/** The sections of the reference. */
export const sectionPlans: readonly SectionPlan[] = [
  {
    id: "create-a-client",
    title: "Create a client",
    introduction: "One client serves one store, for as long as the process runs.",
    items: ["createSegmentsClient", "SegmentsClient"],
  },
  {
    id: "options",
    title: "Options",
    introduction:
      "All but the store and its token may be left out. An option that is unknown or of no use is refused.",
    items: ["SegmentsClientOptions", "RetryOptions", "BatchOptions", "defaults"],
  },
  {
    id: "methods",
    title: "Methods",
    introduction:
      "The level for most callers: lists of any length go in, and every failure is an error that is thrown.",
    items: [
      "Segments",
      { methodsOf: "Segments", as: "client.segments" },
      "CallOptions",
      "ListOptions",
      "ListPageOptions",
      "ManyOptions",
      "Progress",
      "PlanOptions",
      "ApplyOptions",
    ],
  },
  {
    id: "values",
    title: "Values",
    introduction: "What goes in and comes out, as the spec describes it.",
    items: [
      "Segment",
      "SegmentCreate",
      "SegmentUpdate",
      "SegmentPage",
      "DesiredSegment",
      "SegmentsPlan",
      "PlannedSegment",
      "PlannedUpdate",
      "AppliedPlan",
      "components",
      "paths",
    ],
  },
  {
    id: "errors",
    title: "Errors",
    introduction:
      "Every error that the client makes itself is a [SegmentsError](#SegmentsError), carries its data in fields, and never shows the token.",
    items: [
      "SegmentsError",
      "CallError",
      "UsageError",
      "ApiError",
      "AuthenticationError",
      "PermissionError",
      "NotFoundError",
      "ConflictError",
      "ValidationError",
      "RateLimitError",
      "ServerError",
      "ResponseError",
      "ConnectionError",
      "TimeoutError",
      "AbortError",
      "BatchError",
      "FailedItem",
      "Outcome",
      "PlanError",
      "FailedPlanItem",
      "PlanAction",
    ],
  },
  {
    id: "hooks",
    title: "Hooks",
    introduction: "For logs and metrics: functions that are called for every try and every wait.",
    items: [
      "Hooks",
      "RequestEvent",
      "OutcomeEvent",
      "ResponseEvent",
      "RetryEvent",
      "WaitEvent",
      "ViolationEvent",
    ],
  },
  {
    id: "limiter",
    title: "Limiter",
    introduction:
      "Clients of one store in one process share a limiter; a limiter of your own can span processes.",
    items: ["Limiter", "AcquireOptions", "QueueReason", "GateClosedError", "Permit", "Answer", "RateLimit"],
  },
  {
    id: "undici",
    title: "Send through undici",
    introduction: "Imported from `bigcommerce-segments/undici`: a `fetch` for proxies, pools and mocks.",
    items: ["undiciFetch", "UndiciDispatcher", "UndiciRequest", "UndiciResponse"],
  },
  {
    id: "testing",
    title: "Test an application",
    introduction:
      "Imported from `bigcommerce-segments/testing`: a local store that answers as the spec says.",
    items: [
      "startStore",
      "StartOptions",
      "StartedStore",
      "StoreSettings",
      "Behaviour",
      "Quota",
      "Clock",
      "variants",
      "Variant",
      "VariantName",
      "UnknownNameError",
    ],
  },
];
