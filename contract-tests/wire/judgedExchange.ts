import type { Exchange } from "./exchange.js";
import type { OperationId } from "../spec/operations.js";

/** An exchange of an operation, and how it was judged. */
export interface JudgedExchange {
  readonly exchange: Exchange;
  /** The operation of the request, also if the exchange is not judged. */
  readonly operationId: OperationId;
  /** Status, body and headers were compared with the spec. */
  readonly isJudged: boolean;
  /** Number of requests of the operation in flight when this one was sent, including it. */
  readonly inFlight: number;
}
