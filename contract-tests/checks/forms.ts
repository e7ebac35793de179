import { documentedFacts } from "../facts/index.js";
import { demand, type Check } from "../run/check.js";
import { operations, type OperationId } from "../spec/operations.js";
import { resolvePointer } from "../spec/json.js";

/** A documented form of an answer beside the usual one, and the request for it. */
interface Form {
  readonly operationId: OperationId;
  /** Rest of the id of the check. */
  readonly name: string;
  readonly requirement: string;
  readonly status: number;
  /** Key of the status in the spec. */
  readonly documentedAs: string;
  readonly mediaType: string;
  /** Name of the example in the spec; without it the first of the media type. */
  readonly example?: string;
  /** JSON pointer to a value that only this form has. */
  readonly holds?: string;
}

const htmlFailures = Object.values(operations).map<Form>(({ operationId }) => ({
  operationId,
  name: "server-error.html",
  requirement: "A 5xx may be an HTML page.",
  status: 503,
  documentedAs: "5XX",
  mediaType: "text/html",
}));

const statedPlaces = new Set(documentedFacts.map(({ pointer }) => `#${pointer}`));

const textRefusals = Object.values(operations)
  .filter(({ pointer }) => statedPlaces.has(`${pointer}/responses/404/content/text~1plain/schema/$ref`))
  .map<Form>(({ operationId }) => ({
    operationId,
    name: "not-found.text",
    requirement: "A 404 may be plain text.",
    status: 404,
    documentedAs: "404",
    mediaType: "text/plain",
  }));

const partialWrites = (["createSegments", "updateSegments"] as const).map<Form>((operationId) => ({
  operationId,
  name: "unprocessable.partial",
  requirement: "A 422 holds the segments that were written all the same.",
  status: 422,
  documentedAs: "422",
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
    documentedAs: "200",
    mediaType: "application/json",
    example: "secondPage",
    holds: "/meta/pagination/links",
  },
  ...htmlFailures,
  ...textRefusals,
  ...partialWrites,
];

function formCheck(form: Form): Check {
  const { operationId, name, requirement, status, documentedAs, mediaType, example, holds } = form;
  const { page, pointer, sample } = operations[operationId];
  return {
    id: `${operationId}.status.${name}`,
    operationId,
    requirement,
    source: { page, pointer: `${pointer}/responses/${documentedAs}` },
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
