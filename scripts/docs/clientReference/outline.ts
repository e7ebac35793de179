/**
 * The pages of the client reference as Markdown: an entry of the package each, or a part of the largest. Each begins
 * with its path, its title and its description. A line that begins with `@` stands for exports, in the order in which a
 * reader needs them; `Segments.*` for its methods.
 */
export const OUTLINE = `
# client Methods and options

Creates a client; the methods of \`bigcommerce-segments\`, their options and values.

## Create a client

One client serves one store, for as long as the process runs.

@createSegmentsClient SegmentsClient

## Options

All but the store and its token may be left out. An option that is unknown or of no use is refused.

@SegmentsClientOptions RetryOptions BatchOptions defaults

## Methods

The level for most callers: lists of any length go in, and every failure is an error that is thrown.

@Segments Segments.* CallOptions ListOptions ListPageOptions ManyOptions Progress PlanOptions ApplyOptions

## Values

What goes in and comes out, as the spec describes it.

@Segment SegmentCreate SegmentUpdate SegmentPage DesiredSegment SegmentsPlan PlannedSegment PlannedUpdate
@AppliedPlan components paths

# client/errors Errors

Every error that the client makes itself is a \`SegmentsError\`, carries its data in fields, and never shows the token.

@SegmentsError CallError UsageError ApiError AuthenticationError PermissionError NotFoundError ConflictError
@ValidationError RateLimitError ServerError ResponseError ConnectionError TimeoutError AbortError BatchError
@FailedItem Outcome PlanError FailedPlanItem PlanAction

# client/hooks Hooks and limiter

Functions that observe every try, and limiters that span processes.

## Hooks

For logs and metrics: functions that are called for every try and every wait.

@Hooks RequestEvent OutcomeEvent ResponseEvent RetryEvent WaitEvent ViolationEvent

## Limiter

Clients of one store in one process share a limiter; that of \`bigcommerce-segments/redis\`, or one of your own, spans
processes.

@Limiter AcquireOptions QueueReason GateClosedError Permit Answer RateLimit

# client/testing bigcommerce-segments/testing

A local store for tests of an application, that answers as the spec says.

@startStore StartOptions StartedStore StoreSettings Behaviour Quota Clock variants Variant VariantName
@UnknownNameError

# client/redis bigcommerce-segments/redis

A limiter that shares the limits of a store between processes, through Redis.

@redisLimiter RedisLimiterOptions redisDefaults RedisLimiter RedisClient IoredisClient NodeRedisClient
@RedisLimiterHooks RedisAwayEvent RedisBackEvent LeaseLostEvent

# client/undici bigcommerce-segments/undici

A \`fetch\` that sends through proxies, pools and mocks of undici.

@undiciFetch UndiciDispatcher UndiciRequest UndiciResponse
`;
