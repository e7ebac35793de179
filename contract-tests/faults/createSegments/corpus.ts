import { flatError } from "../../../src/store/answers.js";
import { storingInstead } from "../createdSegments.js";
import { on, type Fault } from "../fault.js";
import { failing } from "../layers.js";
import { rowsSent } from "../sentRows.js";
import { textFaults } from "../textFaults.js";

const operation = "createSegments";
const about = "createSegments.corpus";

const descriptionsSent = (request: Parameters<typeof rowsSent>[0]) =>
  rowsSent(request).map(({ description }) => description);

export const corpusFaults: readonly Fault[] = [
  ...textFaults(operation, 0),
  {
    name: "createSegments.tab-lost-in-store",
    about,
    description: "A tab is answered, and the column is trimmed of it.",
    layer: storingInstead((segment) => ({
      ...segment,
      description: segment.description?.replaceAll("\t", ""),
    })),
  },
  {
    name: "createSegments.equal-descriptions-refused",
    about,
    description: "An index over the descriptions refuses the second of two that are equal.",
    layer: on(operation, async (request, next) => {
      const texts = descriptionsSent(request).filter((text) => typeof text === "string" && text.length > 60);
      return new Set(texts).size < texts.length
        ? flatError(422, "The description is in use.")
        : next(request);
    }),
  },
  {
    name: "createSegments.empty-description-refused",
    about,
    description: "An empty description is refused as a missing one.",
    layer: on(operation, async (request, next) =>
      descriptionsSent(request).includes("")
        ? flatError(422, "The description must not be empty.")
        : next(request),
    ),
  },
  {
    name: "createSegments.template-500",
    about,
    description: "A template that cannot be rendered is an error of the server.",
    layer: failing(operation, (request) =>
      descriptionsSent(request).some((text) => typeof text === "string" && text.includes("{{")),
    ),
  },
];
