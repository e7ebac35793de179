/** Result of a call of the raw level: data or an error, never both, and the response they were read from. */
export type RawResult<Data, Failure> =
  { data: Data; error?: never; response: Response } | { data?: never; error: Failure; response: Response };

/**
 * Bodies of the documented successes of an operation. The names of the schemas stay, which openapi-fetch's own type
 * takes apart, so that an editor shows `SegmentPage`.
 */
export type SuccessOf<Operation> = Contents<Operation, `2${string}`>;

/** Bodies of the other documented answers of an operation. */
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
