import type { StoreRequest } from "../../../src/store/exchange.js";
import { storingInstead } from "../createdSegments.js";
import { failing } from "../layers.js";
import type { Fault } from "../fault.js";
import { rowsSent, sending, withText } from "../sentRows.js";

const operation = "createSegments";
const SHORT = 200;
const VARCHAR = 255;

const namesSent = (request: StoreRequest) => rowsSent(request).map(({ name }) => String(name));

export const nameFaults: readonly Fault[] = [
  {
    name: "createSegments.long-name-cut-at-200",
    about: "createSegments.name.long",
    description: "A name is cut after 200 characters.",
    layer: sending(operation, (row) => withText(row, "name", (name) => name.slice(0, SHORT))),
  },
  {
    name: "createSegments.long-name-cut-at-255",
    about: "createSegments.name.long",
    description: "A name is cut after 255 characters, which is as wide as the column.",
    layer: sending(operation, (row) => withText(row, "name", (name) => name.slice(0, VARCHAR))),
  },
  {
    name: "createSegments.long-name-500",
    about: "createSegments.name.long",
    description: "The database refuses a name of more than 200 characters, and its error is not caught.",
    layer: failing(operation, (request) => namesSent(request).some((name) => name.length > SHORT)),
  },
  {
    name: "createSegments.long-name-cut-in-store",
    about: "createSegments.name.long",
    description: "A long name is answered whole and cut in the store.",
    layer: storingInstead((segment) => ({ ...segment, name: segment.name.slice(0, SHORT) })),
  },
  {
    name: "createSegments.outer-spaces-500",
    about: "createSegments.name.outer-spaces",
    description: "A name with outer spaces is an error of the server.",
    layer: failing(operation, (request) => namesSent(request).some((name) => name !== name.trim())),
  },
  {
    name: "createSegments.outer-spaces-lost-in-store",
    about: "createSegments.name.outer-spaces",
    description: "Outer spaces of a name are answered and not stored.",
    layer: storingInstead((segment) => ({ ...segment, name: segment.name.trim() })),
  },
  {
    name: "createSegments.outer-spaces-last-word",
    about: "createSegments.name.outer-spaces",
    description: "Whoever cuts off outer spaces cuts off the last word with them.",
    layer: sending(operation, (row) => withText(row, "name", (name) => name.replace(/ *[^ ]+ +$/, ""))),
  },
];
