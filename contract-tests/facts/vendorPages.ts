import { type Fact, sentencesFrom, statementsOf } from "./fact.js";
import { LIST, CREATE, UPDATE, DELETE, REMOVE, RESPONSES, HEADERS, SCHEMAS } from "./places.js";

const COUNT = { type: "integer", minimum: 0 };

/** The statements of the vendor's pages for all endpoints, and of its guide to segments. */
export const vendorPagesFacts: readonly Fact[] = [
  ...sentencesFrom("API Status Codes", {
    "/info": ["A retry is worth while after 500, 502, 503 and 504, and not after 501 and 505."],
    [`${LIST}/parameters/1`]: ["More is answered 413."],
    [`${LIST}/responses/413`]: ["The `limit` is too large."],
    [`${CREATE}/responses/422`]: ["A row of the body is not acceptable."],
    [`${UPDATE}/responses/200`]: ["The status is that of every PUT."],
    [`${UPDATE}/responses/404`]: ["Not found."],
    [`${UPDATE}/responses/422`]: ["A row of the body is not acceptable."],
    [`${RESPONSES}/BadRequest`]: ["Bad request."],
    [`${RESPONSES}/NotFound`]: ["Not found."],
    [`${RESPONSES}/TooManyItems`]: ["More rows or ids than one request may hold."],
    [`${RESPONSES}/UnprocessableRequest`]: ["A value in the request is not acceptable."],
    [`${RESPONSES}/InternalServerError`]: ["The service failed.", "A retry is worth while."],
    [`${RESPONSES}/BadGateway`]: ["The gateway got no valid answer.", "A retry is worth while."],
    [`${RESPONSES}/ServiceUnavailable`]: ["The service is not available.", "A retry is worth while."],
    [`${RESPONSES}/GatewayTimeout`]: ["The gateway got no answer in time.", "A retry is worth while."],
  }),
  ...statementsOf("API Status Codes", [
    [
      "A PUT is answered 200.",
      [
        `${UPDATE}/responses/200/content/application~1json/schema/$ref`,
        "#/components/schemas/SegmentCollection",
      ],
    ],
  ]),
  ...sentencesFrom("API Rate Limits", {
    "/info": [
      "One request is one unit of a quota that all apps of a store share, and that is renewed with every window.",
    ],
    [`${RESPONSES}/TooManyRequests`]: [
      "Too many requests.",
      "The quota of the store is used up until the window ends.",
      "Wait the longer of `X-Rate-Limit-Time-Reset-Ms` and `X-Retry-After`; without either, wait longer after each try, with a random part.",
      "Under load of the platform, the body may be empty and the headers may be missing.",
    ],
    [`${HEADERS}/RateLimitTimeWindowMs`]: ["Length of the quota window, in milliseconds."],
    [`${HEADERS}/RateLimitTimeResetMs`]: ["Time until the quota is renewed, in milliseconds."],
    [`${HEADERS}/RateLimitRequestsQuota`]: [
      "Number of requests that a window allows to all apps of the store together.",
    ],
    [`${HEADERS}/RateLimitRequestsLeft`]: ["Number of requests that are left in the window."],
    [`${HEADERS}/RetryAfter`]: ["Time to wait before the next try, in seconds."],
  }),
  ...statementsOf("API Rate Limits", [
    [
      "The window, the time until it ends, the quota and what is left come in four headers, the times in milliseconds.",
      [`${HEADERS}/RateLimitTimeWindowMs/schema`, COUNT],
      [`${HEADERS}/RateLimitTimeResetMs/schema`, COUNT],
      [`${HEADERS}/RateLimitRequestsQuota/schema`, COUNT],
      [`${HEADERS}/RateLimitRequestsLeft/schema`, COUNT],
    ],
    ["X-Retry-After is in seconds.", [`${HEADERS}/RetryAfter/schema`, COUNT]],
    [
      "A 429 says how long to wait.",
      [
        `${RESPONSES}/TooManyRequests/headers`,
        [
          "X-Rate-Limit-Requests-Left",
          "X-Rate-Limit-Requests-Quota",
          "X-Rate-Limit-Time-Reset-Ms",
          "X-Rate-Limit-Time-Window-Ms",
          "X-Request-Id",
          "X-Retry-After",
        ],
        "keys",
      ],
    ],
  ]),
  ...sentencesFrom("Pagination", {
    [`${LIST}/parameters/1`]: ["A page holds at most 250."],
  }),
  ...statementsOf("Pagination", [
    ["A page holds at most 250.", [`${LIST}/parameters/1/schema/maximum`, 250]],
  ]),
  ...sentencesFrom("Segments User Guide", {
    [DELETE]: ["**Warning: without `id:in` this deletes every segment of the store.**"],
    [`${DELETE}/parameters/0`]: ["**Warning: leaving it out deletes every segment of the store.**"],
    [REMOVE]: ["**Warning: without `id:in` this empties the segment.**"],
    [`${REMOVE}/parameters/1`]: ["**Warning: leaving it out empties the segment.**"],
  }),
  ...sentencesFrom("General Pages", {
    "/tags/0": ["The vendor offers segments with the Enterprise plan only."],
    [CREATE]: ["The limit of requests counts per store and endpoint, for all apps together."],
    [UPDATE]: ["The limit of requests counts per store and endpoint, for all apps together."],
    [`${RESPONSES}/Forbidden`]: ["A token of another store is answered so too."],
    [`${RESPONSES}/TooManyItems`]: ["Sibling endpoints name their maximum, 10 or 50, in the title."],
    [`${SCHEMAS}/Segment`]: ["The vendor adds properties without notice."],
    [`${SCHEMAS}/Segment/properties/created_at`]: [
      "Both forms, with and without milliseconds, are documented.",
    ],
    [`${SCHEMAS}/Segment/properties/updated_at`]: [
      "Both forms, with and without milliseconds, are documented.",
    ],
  }),
  ...statementsOf("General Pages", [
    ["The vendor adds properties without notice.", [`${SCHEMAS}/Segment/additionalProperties`, true]],
  ]),
];
