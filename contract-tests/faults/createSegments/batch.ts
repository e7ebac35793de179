import { flatError } from "../../../src/store/answers.js";
import { storingInstead } from "../createdSegments.js";
import { on, type Fault } from "../fault.js";
import { failing, onRows } from "../layers.js";
import { rowsSent, sending, withRowsSent, without } from "../sentRows.js";

const operation = "createSegments";
const CHUNK = 10;

export const batchFaults: readonly Fault[] = [
  {
    name: "createSegments.eleventh-row-dropped",
    about: "createSegments.batch.beyond-ten",
    description: "The rows behind the tenth are dropped, and the answer is a success.",
    layer: on(operation, (request, next) => next(withRowsSent(request, (rows) => rows.slice(0, CHUNK)))),
  },
  {
    name: "createSegments.eleventh-row-not-stored",
    about: "createSegments.batch.beyond-ten",
    description: "The rows behind the tenth are answered and not stored.",
    layer: storingInstead((segment, index) => (index < CHUNK ? segment : undefined)),
  },
  {
    name: "createSegments.eleventh-row-not-answered",
    about: "createSegments.batch.beyond-ten",
    description: "The rows behind the tenth are stored and not answered.",
    layer: onRows(operation, (rows) => rows.slice(0, CHUNK)),
  },
  {
    name: "createSegments.large-body-500",
    about: "createSegments.batch.beyond-ten",
    description: "A body of more than ten rows is an error of the server.",
    layer: failing(operation, (request) => rowsSent(request).length > CHUNK),
  },
  {
    name: "createSegments.large-body-refused-late",
    about: "createSegments.batch.beyond-ten",
    description: "A body of more than ten rows is answered 413, after its first ten rows were written.",
    layer: on(operation, async (request, next) => {
      if (rowsSent(request).length <= CHUNK) return next(request);
      await next(withRowsSent(request, (rows) => rows.slice(0, CHUNK)));
      return flatError(413, "At most 10 rows are allowed.");
    }),
  },
  {
    name: "createSegments.second-chunk-described-by-first",
    about: "createSegments.batch.beyond-ten",
    description: "Rows are written ten at a time, and the index of the descriptions begins again.",
    layer: sending(operation, (row, index, rows) => {
      const text = rows[index - CHUNK - 1]?.description;
      return index > CHUNK
        ? { ...without(row, "description"), ...(text !== undefined && { description: text }) }
        : row;
    }),
  },
  {
    name: "createSegments.fields-of-first-row",
    about: "createSegments.batch.beyond-ten",
    description: "The fields of the first row of a large body decide which ones are written.",
    layer: sending(operation, (row, _index, rows) =>
      rows.length > CHUNK && rows[0]?.description === undefined ? without(row, "description") : row,
    ),
  },
  {
    name: "createSegments.last-of-ten-not-stored",
    about: "createSegments.batch.ten",
    description: "Of ten rows the last but one is answered and not stored.",
    layer: storingInstead((segment, index, created) =>
      created.length === CHUNK && index === CHUNK - 2 ? undefined : segment,
    ),
  },
  {
    name: "createSegments.equal-descriptions-merged",
    about: "createSegments.batch.ten",
    description: "Rows of a body with the same description count as one, which is answered.",
    layer: on(operation, (request, next) =>
      next(
        withRowsSent(request, (rows) =>
          rows.filter(
            ({ description }, index) =>
              typeof description !== "string" ||
              rows.length < CHUNK ||
              rows.findIndex((row) => row.description === description) === index,
          ),
        ),
      ),
    ),
  },
  {
    name: "createSegments.equal-descriptions-stored-once",
    about: "createSegments.batch.ten",
    description:
      "Segments are stored under a hash of their description, so that of equal ones the last stays.",
    layer: storingInstead((segment, index, created) =>
      segment.description &&
      created.slice(index + 1).some(({ description }) => description === segment.description)
        ? undefined
        : segment,
    ),
  },
];
