import { type Fact, sentencesFrom, statementsOf } from "./fact.js";
import { LIST, UPDATE, DELETE, REMOVE, RESPONSES, HEADERS, SCHEMAS } from "./places.js";

/** Observations of third parties on the wire. */
export const observedFacts: readonly Fact[] = [
  ...sentencesFrom("Third-Party Reports", {
    "/info": [
      "An unknown route or an unsupported method was seen to be answered 404 in plain text, before the token is looked at.",
      "Sibling endpoints were seen to answer errors as `{errors, meta}`, `{code, message}` and `{error: {code, message}}` too.",
      "A 503 whose title begins with `The store is suspended` was seen to be final.",
    ],
    [`${LIST}/parameters/1`]: ["Larger limits were seen to be brought down to 250 instead."],
    [`${LIST}/parameters/2`]: ["Of repeated keys, all after the first were seen to be ignored."],
    [`${UPDATE}/responses/404`]: ["An unknown route or method was seen to be answered in plain text."],
    [`${DELETE}/parameters/0`]: ["Of repeated keys, all after the first were seen to be ignored."],
    [`${REMOVE}/parameters/1`]: ["Of repeated keys, all after the first were seen to be ignored."],
    [`${RESPONSES}/Unauthorized`]: [
      "The token is missing, empty or not valid.",
      "A missing or empty token was seen to be answered in plain text, an unknown token in JSON.",
    ],
    [`${RESPONSES}/Forbidden`]: ["The token does not have the required scope."],
    [`${RESPONSES}/NotFound`]: ["An unknown route or method was seen to be answered in plain text."],
    [`${RESPONSES}/InternalServerError`]: ["The body was seen to be JSON or an HTML page."],
    [`${RESPONSES}/BadGateway`]: ["The body was seen to be JSON or an HTML page."],
    [`${RESPONSES}/ServiceUnavailable`]: [
      "The body was seen to be JSON or an HTML page.",
      "A title that begins with `The store is suspended` was seen to be final, so a retry is no use.",
    ],
    [`${RESPONSES}/GatewayTimeout`]: ["The body was seen to be JSON or an HTML page."],
    [`${HEADERS}/RequestId`]: ["Identifies the request, with 32 hexadecimal digits."],
    [`${SCHEMAS}/Segment/properties/description`]: ["It was seen to be null."],
    [`${SCHEMAS}/FlatError`]: ["An error of the whole request.", "Errors without a title were seen."],
    [`${SCHEMAS}/FlatError/properties/status`]: ["HTTP status of the answer."],
    [`${SCHEMAS}/FlatError/properties/title`]: ["The error in words."],
    [`${SCHEMAS}/FlatError/properties/type`]: [
      "Address of a page about this kind of error, absolute or relative.",
    ],
    [`${SCHEMAS}/FlatError/properties/detail`]: ["More about this error."],
    [`${SCHEMAS}/FlatError/properties/instance`]: ["Identifies this error."],
    [`${SCHEMAS}/ErrorDetails`]: [
      "Details of an error, as a map from the place (`0.name`) to a message, sometimes as an array.",
    ],
    [`${SCHEMAS}/PlainTextError`]: ["An error in plain text."],
    [`${SCHEMAS}/HtmlError`]: ["An HTML page of the platform in front of the API."],
  }),
  ...statementsOf("Third-Party Reports", [
    [
      "A missing token is answered with this text.",
      ["/components/examples/MissingToken/value", "X-Auth-Token header is required"],
    ],
    [
      "An empty token is answered with this text.",
      ["/components/examples/EmptyToken/value", "X-Auth-Token header should have correct format"],
    ],
    [
      "An unknown route is answered with this text.",
      ["/components/examples/RouteNotFound/value", "The route is not found, check the URL"],
    ],
    ["A description may be null.", [`${SCHEMAS}/Segment/properties/description/type`, ["string", "null"]]],
    [
      "An error has a status, a title, a type, and sometimes errors, detail and instance.",
      [
        `${SCHEMAS}/FlatError/properties`,
        ["detail", "errors", "instance", "status", "title", "type"],
        "keys",
      ],
      [`${SCHEMAS}/FlatError/properties/status/type`, "integer"],
      [`${SCHEMAS}/FlatError/properties/title/type`, "string"],
    ],
    [
      "The details of an error are a map or an array.",
      [
        `${SCHEMAS}/ErrorDetails/oneOf`,
        [
          { type: "object", additionalProperties: true },
          { type: "array", items: {} },
        ],
      ],
    ],
    ["Some errors are plain text.", [`${SCHEMAS}/PlainTextError/type`, "string"]],
    ["Some errors are HTML pages.", [`${SCHEMAS}/HtmlError/type`, "string"]],
    ["A request id comes in a header.", [`${HEADERS}/RequestId/schema/type`, "string"]],
  ]),
];
