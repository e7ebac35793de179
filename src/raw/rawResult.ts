/** What a call of the raw level comes to: data or an error, never both, beside the response that they were read of. */
export type RawResult<Data, Failure> =
  { data: Data; error?: never; response: Response } | { data?: never; error: Failure; response: Response };

/**
 * What an operation answers with success, by the spec. The names of the schemas stay, which openapi-fetch's own type
 * takes apart, so that an editor shows `SegmentPage`.
 */
export type SuccessOf<Operation> = Contents<Operation, `2${string}`>;

/** What an operation answers otherwise, by the spec. */
export type FailureOf<Operation> = Contents<Operation, `${4 | 5}${string}` | "default">;

type Contents<Operation, Statuses extends string> = Operation extends { responses: infer Responses }
  ? {
      [Status in keyof Responses]: `${Status & (string | number)}` extends Statuses
        ? ContentOf<Responses[Status]>
        : never;
    }[keyof Responses]
  : never;

// The types say `content?: never` of an answer without body.
type ContentOf<Answer> = Answer extends { content: infer Content } ? Content[keyof Content] : undefined;
