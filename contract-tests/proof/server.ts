import { serverError } from "../faults/layers.js";
import type { ContractReport } from "../report/contractReport.js";
import type { OperationId } from "../spec/operations.js";
import type { StoreAnswer, StoreRequest } from "../../src/store/exchange.js";
import type { Layer, StoreContext } from "../../src/store/storeContext.js";

/** A server of a kind that people run the suite against, or a store behind an unsteady line. */
export interface Server {
  readonly name: string;
  readonly description: string;
  readonly layer: Layer;
  /** The verdict that is right. */
  readonly verdict: ContractReport["verdict"];
  /** Most checks that may fail. */
  readonly mostFailures: number;
  /** How many hiccups the run must report. */
  readonly interruptions?: number;
  readonly hasNoProfiles?: true;
  /** The layer comes after the token was checked, and not before. */
  readonly isAuthorized?: true;
}

/** The right outcome for a server that cannot be judged. */
export const unjudged = { verdict: "unjudged", mostFailures: 0 } as const;

type Answers = (request: StoreRequest, store: StoreContext) => StoreAnswer | undefined;

/** Answers some requests in place of the store. */
export const instead =
  (answers: Answers): Layer =>
  (request, next, store) => {
    const answer = answers(request, store);
    return answer === undefined ? next(request) : Promise.resolve(answer);
  };
/** Fails the valid requests to an operation whose numbers, from 1, are chosen. */
export const failing = (operation: OperationId, isChosen: (number: number) => boolean) =>
  instead(({ route }, { count }) =>
    route?.operation === operation && isChosen(count(`failing ${operation}`)) ? serverError() : undefined,
  );
