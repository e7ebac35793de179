import type { OperationId } from "../spec/operations.js";
import type { StoreAnswer } from "../../src/store/exchange.js";
import { answering } from "./layers.js";
import { withHeaders, type Fault } from "./fault.js";

const LEFT = "x-rate-limit-requests-left";
const QUOTA = "x-rate-limit-requests-quota";
const RESET = "x-rate-limit-time-reset-ms";
const WINDOW = "x-rate-limit-time-window-ms";

const numberIn = ({ headers }: StoreAnswer, name: string) => Number(headers[name] ?? 0);
const inSeconds = (ms: number) => String(Math.round(ms / 1000));

interface Kind {
  readonly description: string;
  readonly headers: (answer: StoreAnswer, now: number) => Readonly<Record<string, string>>;
}

const kinds = {
  "left-above-quota": {
    description: "More requests are left than the quota holds, since requests are given back twice.",
    headers: (answer) => ({ [LEFT]: String(numberIn(answer, QUOTA) + 1) }),
  },
  "left-negative": {
    description: "The requests left fall below zero.",
    headers: () => ({ [LEFT]: "-1" }),
  },
  "left-doubled": {
    description: "Two gateways say one after the other how many requests are left.",
    headers: ({ headers }) => ({ [LEFT]: [headers[LEFT], headers[LEFT]].join(", ") }),
  },
  "quota-in-words": {
    description: "The quota of a plan without limits is a word.",
    headers: () => ({ [QUOTA]: "unlimited" }),
  },
  "quota-zero": {
    description: "The quota of a plan without limits is 0.",
    headers: () => ({ [QUOTA]: "0", [LEFT]: "0" }),
  },
  "reset-as-date": {
    description: "The reset is a moment in time, in place of what is left until then.",
    headers: (_answer, now) => ({ [RESET]: String(now) }),
  },
  "reset-decimal": {
    description: "The reset has fractions of a millisecond.",
    headers: (answer) => ({ [RESET]: `${numberIn(answer, RESET)}.25` }),
  },
  "window-in-seconds": {
    description: "The window is in seconds and the reset in milliseconds.",
    headers: (answer) => ({ [WINDOW]: inSeconds(numberIn(answer, WINDOW)) }),
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type WrongLimit = keyof typeof kinds;

export function wrongLimits(operation: OperationId, kind: WrongLimit): Fault {
  const { description, headers } = kinds[kind];
  return {
    name: `${operation}.limits-${kind}`,
    about: `${operation}.limits.headers`,
    description,
    place: "around-authentication",
    layer: answering(operation, (answer, _request, { now }) => withHeaders(answer, headers(answer, now()))),
  };
}
