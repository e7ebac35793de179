import type { Exchange } from "./exchange.js";
import type { OperationId } from "../spec/operations.js";

/** An exchange of an operation, as the wire saw it. */
export interface JudgedExchange {
  exchange: Exchange;
  /** The operation that the request belongs to, also where its answer is not held against the spec. */
  operationId: OperationId;
  /** Whether status, body and headers were held against the spec. */
  isJudged: boolean;
  /** How many requests of the operation were in flight as this one was sent, itself included. */
  inFlight: number;
}
