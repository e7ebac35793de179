import { demand, type Check } from "../run/check.js";
import { operations, type OperationId } from "../spec/operations.js";
import { resolvePointer } from "../spec/json.js";
import { statusWords } from "./documentedStatuses.js";

/** A documented form of an answer beside the usual one, and the request for it. */
interface Form {
  readonly operationId: OperationId;
  /** Rest of the id of the check. */
  readonly name: string;
  readonly requirement: string;
  readonly status: number;
  readonly mediaType: string;
  /** Name of the example in the spec; without it the first of the media type. */
  readonly example?: string;
  /** JSON pointer to a value that only this form has. */
  readonly holds?: string;
}

const htmlFailures = Object.values(operations).flatMap(({ operationId }) =>
  (["500", "502", "503", "504"] as const).map<Form>((status) => ({
    operationId,
    name: `${statusWords[status]}.html`,
    requirement: `A ${status} may be an HTML page.`,
    status: Number(status),
    mediaType: "text/html",
  })),
);

const textRefusals = (
  ["updateSegments", "deleteSegments", "removeShopperProfilesFromSegment"] as const
).map<Form>((operationId) => ({
  operationId,
  name: "not-found.text",
  requirement: "A 404 may be plain text.",
  status: 404,
  mediaType: "text/plain",
}));

const partialWrites = (["createSegments", "updateSegments"] as const).map<Form>((operationId) => ({
  operationId,
  name: "unprocessable.partial",
  requirement: "A 422 holds the segments that were written all the same.",
  status: 422,
  mediaType: "application/json",
  example: "partialSuccess",
  holds: "/data/0/id",
}));

const forms: readonly Form[] = [
  {
    operationId: "listSegments",
    name: "ok.links",
    requirement: "A page may hold the queries of its neighbours.",
    status: 200,
    mediaType: "application/json",
    example: "secondPage",
    holds: "/meta/pagination/links",
  },
  ...htmlFailures,
  ...textRefusals,
  ...partialWrites,
];

function formCheck(form: Form): Check {
  const { operationId, name, requirement, status, mediaType, example, holds } = form;
  const { pointer, sample } = operations[operationId];
  return {
    id: `${operationId}.status.${name}`,
    operationId,
    requirement,
    pointer: `${pointer}/responses/${status}`,
    needs: ["answersByPrefer"],
    async run(context) {
      const prefer = `code=${status}${example === undefined ? "" : `, example=${example}`}`;
      const { response } = await context.send({ ...sample, headers: { prefer, accept: mediaType } });
      demand(response.status === status, `status ${status}`, `status ${response.status}`);
      const contentType = response.headers["content-type"] ?? "none";
      demand(contentType.startsWith(mediaType), `content-type ${mediaType}`, `content-type ${contentType}`);
      if (holds === undefined) return;
      const value = resolvePointer(JSON.parse(response.body), holds);
      demand(value !== undefined, `something at ${holds}`, response.body);
    },
  };
}

/** Checks of the forms that are documented beside the usual answer of a status. */
export const formsChecks: readonly Check[] = forms.map(formCheck);
