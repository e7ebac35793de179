import type { OperationId } from "../spec/operations.js";
import type { StoreAnswer, StoreRequest } from "../../src/store/exchange.js";
import { isJsonObject } from "../spec/json.js";
import type { Row } from "../../src/store/renderRow.js";
import { refusing } from "./layers.js";
import { withHeaders, type Fault } from "./fault.js";

interface Kind {
  readonly about: "readable" | "status" | "no-html" | "no-token";
  readonly description: string;
  readonly change: (answer: StoreAnswer, request: StoreRequest) => StoreAnswer;
}

const PAGE = "<!DOCTYPE html><html><head><title>Error</title></head><body><h1>Error</h1></body></html>";

const inBody =
  (change: (error: Row, answer: StoreAnswer) => Row) =>
  (answer: StoreAnswer): StoreAnswer =>
    isJsonObject(answer.json) ? { ...answer, json: change(answer.json, answer) } : answer;

const tokenOf = ({ headers }: StoreRequest) => headers["x-auth-token"] ?? "";

const kinds = {
  empty: {
    about: "readable",
    description: "A refusal is an empty JSON object.",
    change: ({ status }) => ({ status, headers: {}, json: {} }),
  },
  "without-body": {
    about: "readable",
    description: "A refusal has no body.",
    change: ({ status }) => ({ status, headers: {} }),
  },
  "bare-text": {
    about: "readable",
    description: "A refusal is a JSON string without any object around it.",
    change: ({ status }) => ({ status, headers: {}, json: "Refused" }),
  },
  "text-as-json": {
    about: "readable",
    description: "A refusal in plain words is sent as JSON.",
    change: ({ status }) => ({
      status,
      headers: { "content-type": "application/json" },
      text: "The request is refused",
    }),
  },
  html: {
    about: "no-html",
    description: "A refusal is the HTML page of the gateway.",
    change: ({ status }) => ({ status, headers: { "content-type": "text/html" }, text: PAGE }),
  },
  "status-always-500": {
    about: "status",
    description: "The body of every refusal speaks of status 500.",
    change: inBody((error) => ({ ...error, status: 500 })),
  },
  "status-as-text": {
    about: "status",
    description: "The status in the body of a refusal is text.",
    change: inBody((error, { status }) => ({ ...error, status: String(status) })),
  },
  "token-in-body": {
    about: "no-token",
    description: "A refusal tells which token it did not like.",
    change: (answer, request) =>
      inBody((error) => ({ ...error, detail: `The token ${tokenOf(request)} has no access.` }))(answer),
  },
  "token-in-header": {
    about: "no-token",
    description: "A refusal sends the token back in a header.",
    change: (answer, request) => withHeaders(answer, { "x-auth-token": tokenOf(request) }),
  },
} as const satisfies Readonly<Record<string, Kind>>;

export type WrongError = keyof typeof kinds;

/** Makes the fault that the refusals of an operation have a wrong form. */
export function wrongErrors(operation: OperationId, kind: WrongError): Fault {
  const { about, description, change } = kinds[kind];
  return {
    name: `${operation}.errors-${kind}`,
    about: `${operation}.errors.${about}`,
    description,
    place: "around-authentication",
    layer: refusing(operation, change),
  };
}
