import type { OperationId } from "../spec/operations.js";
import type { StoreAnswer } from "../../src/store/exchange.js";
import type { StoreContext } from "../../src/store/storeContext.js";
import { flatError } from "../../src/store/answers.js";
import { on, withHeaders, type Fault } from "./fault.js";
import { answering } from "./layers.js";

const LEFT = "x-rate-limit-requests-left";
const QUOTA = "x-rate-limit-requests-quota";
const RESET = "x-rate-limit-time-reset-ms";
const WINDOW = "x-rate-limit-time-window-ms";

const numberIn = ({ headers }: StoreAnswer, name: string) => Number(headers[name] ?? 0);

interface Kind {
  readonly description: string;
  readonly headers: (answer: StoreAnswer, number: number) => Readonly<Record<string, string>>;
}

const windowKinds = {
  "two-counters": {
    description: "Every second answer comes from a gateway that counts only its own requests.",
    headers: (answer, number) =>
      number % 2 === 0 ? { [LEFT]: String(numberIn(answer, QUOTA) - number / 2) } : {},
  },
  "counter-of-its-own": {
    description: "The requests left are those of the operation alone.",
    headers: (answer, number) => ({ [LEFT]: String(numberIn(answer, QUOTA) - number) }),
  },
  "given-back": {
    description: "A request is given back to the quota as soon as it is answered.",
    headers: (answer) => ({ [LEFT]: String(numberIn(answer, QUOTA) - 1) }),
  },
  "reset-restarts": {
    description: "The window begins again with every request.",
    headers: (answer) => ({ [RESET]: String(numberIn(answer, WINDOW)) }),
  },
} as const satisfies Readonly<Record<string, Kind>>;

/** Makes the fault that the rate-limit headers of an operation contradict those before them. */
export function changingLimits(operation: OperationId, kind: keyof typeof windowKinds): Fault {
  const { description, headers } = windowKinds[kind];
  return {
    name: `${operation}.limits-${kind}`,
    about: `${operation}.limits.window`,
    description,
    place: "around-authentication",
    layer: answering(operation, (answer, _request, { count }) =>
      // Refusals that come before the quota have no such headers.
      answer.headers[QUOTA] === undefined
        ? answer
        : withHeaders(answer, headers(answer, count(`answer to ${operation}`))),
    ),
  };
}

const waitKinds = {
  milliseconds: {
    description: "`X-Retry-After` is in milliseconds.",
    headers: () => ({ [RESET]: "35", "x-retry-after": "35" }),
  },
  "large-milliseconds": {
    description:
      "`X-Retry-After` is in milliseconds, so that a wait of two seconds becomes one of half an hour.",
    headers: () => ({ [RESET]: "2000", "x-retry-after": "2000" }),
  },
  "unix-time": {
    description: "`X-Retry-After` is a moment in time, in seconds since 1970.",
    headers: (now: number) => ({ [RESET]: "2000", "x-retry-after": String(Math.ceil(now / 1000) + 2) }),
  },
} as const;

const REFUSED = 3;

/** Makes the fault that one request is refused with a wait that is not in seconds. */
export function wrongWaits(operation: OperationId, kind: keyof typeof waitKinds): Fault {
  const { description, headers } = waitKinds[kind];
  const refusal = ({ now, behaviour }: StoreContext) =>
    withHeaders(flatError(429, "Too many requests"), {
      "content-type": "application/json",
      [WINDOW]: String(behaviour.quota.windowMs),
      [QUOTA]: String(behaviour.quota.requests),
      [LEFT]: "0",
      ...headers(now()),
    });
  return {
    name: `${operation}.wait-in-${kind}`,
    about: `${operation}.limits.retry-after`,
    description,
    place: "around-authentication",
    layer: on(operation, (request, next, store) =>
      store.count(`requests to ${operation}`) === REFUSED ? Promise.resolve(refusal(store)) : next(request),
    ),
  };
}
