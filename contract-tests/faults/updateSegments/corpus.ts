import { on, type Fault } from "../fault.js";
import { failing } from "../layers.js";
import { rowsSent, withRowsSent, without } from "../sentRows.js";
import { textFaults } from "../textFaults.js";
import { storingInstead } from "../updatedRows.js";

const operation = "updateSegments";
const about = "updateSegments.corpus";

export const corpusFaults: readonly Fault[] = [
  ...textFaults(operation, 1),
  {
    name: "updateSegments.tab-lost-in-store",
    about,
    description: "A tab is answered, and the column is trimmed of it.",
    layer: storingInstead(({ updated }) => ({
      ...updated,
      description: updated.description?.replaceAll("\t", ""),
    })),
  },
  {
    name: "updateSegments.equal-descriptions-merged",
    about,
    description: "Of rows with the same description the last alone is written.",
    layer: on(operation, (request, next) =>
      next(
        withRowsSent(request, (rows) =>
          rows.map((row, index) =>
            rows.slice(index + 1).some(({ description }) => description && description === row.description)
              ? without(row, "description")
              : row,
          ),
        ),
      ),
    ),
  },
  {
    name: "updateSegments.template-500",
    about,
    description: "A template that cannot be rendered is an error of the server.",
    layer: failing(operation, (request) =>
      rowsSent(request).some(({ name }) => typeof name === "string" && name.includes("{{")),
    ),
  },
];
