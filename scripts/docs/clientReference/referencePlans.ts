/** A section of the client reference. */
export interface SectionPlan {
  readonly id: string;
  readonly title: string;
  readonly introduction: string;
  /** Names of exports, in the order in which a reader needs them; `Segments.*` stands for its methods. */
  readonly items: string;
}

/** A page of the client reference: an entry of the package, or a part of the largest. */
export interface ReferencePlan {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly sections: readonly SectionPlan[];
}

/** The pages of the client reference. */
export const referencePlans: readonly ReferencePlan[] = [
  {
    path: "client",
    title: "Methods and options",
    description: "Creates a client; the methods of `bigcommerce-segments`, their options and values.",
    sections: [
      {
        id: "create-a-client",
        title: "Create a client",
        introduction: "One client serves one store, for as long as the process runs.",
        items: "createSegmentsClient SegmentsClient",
      },
      {
        id: "options",
        title: "Options",
        introduction:
          "All but the store and its token may be left out. An option that is unknown or of no use is refused.",
        items: "SegmentsClientOptions RetryOptions BatchOptions defaults",
      },
      {
        id: "methods",
        title: "Methods",
        introduction:
          "The level for most callers: lists of any length go in, and every failure is an error that is thrown.",
        items:
          "Segments Segments.* CallOptions ListOptions ListPageOptions ManyOptions Progress PlanOptions ApplyOptions",
      },
      {
        id: "values",
        title: "Values",
        introduction: "What goes in and comes out, as the spec describes it.",
        items:
          "Segment SegmentCreate SegmentUpdate SegmentPage DesiredSegment SegmentsPlan PlannedSegment PlannedUpdate AppliedPlan components paths",
      },
    ],
  },
  {
    path: "client/errors",
    title: "Errors",
    description: "The errors that calls of the client end with, and their fields.",
    sections: [
      {
        id: "errors",
        title: "Errors",
        introduction:
          "Every error that the client makes itself is a `SegmentsError`, carries its data in fields, and never shows the token.",
        items:
          "SegmentsError CallError UsageError ApiError AuthenticationError PermissionError NotFoundError ConflictError ValidationError RateLimitError ServerError ResponseError ConnectionError TimeoutError AbortError BatchError FailedItem Outcome PlanError FailedPlanItem PlanAction",
      },
    ],
  },
  {
    path: "client/hooks",
    title: "Hooks and limiter",
    description: "Functions that observe every try, and limiters that span processes.",
    sections: [
      {
        id: "hooks",
        title: "Hooks",
        introduction: "For logs and metrics: functions that are called for every try and every wait.",
        items: "Hooks RequestEvent OutcomeEvent ResponseEvent RetryEvent WaitEvent ViolationEvent",
      },
      {
        id: "limiter",
        title: "Limiter",
        introduction:
          "Clients of one store in one process share a limiter; a limiter of your own can span processes.",
        items: "Limiter AcquireOptions QueueReason GateClosedError Permit Answer RateLimit",
      },
    ],
  },
  {
    path: "client/testing",
    title: "bigcommerce-segments/testing",
    description: "The local store for tests of an application.",
    sections: [
      {
        id: "testing",
        title: "Test an application",
        introduction:
          "Imported from `bigcommerce-segments/testing`: a local store that answers as the spec says.",
        items:
          "startStore StartOptions StartedStore StoreSettings Behaviour Quota Clock variants Variant VariantName UnknownNameError",
      },
    ],
  },
  {
    path: "client/undici",
    title: "bigcommerce-segments/undici",
    description: "A `fetch` that sends through proxies, pools and mocks of undici.",
    sections: [
      {
        id: "undici",
        title: "Send through undici",
        introduction: "Imported from `bigcommerce-segments/undici`: a `fetch` for proxies, pools and mocks.",
        items: "undiciFetch UndiciDispatcher UndiciRequest UndiciResponse",
      },
    ],
  },
];
