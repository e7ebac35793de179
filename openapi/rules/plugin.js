import { EvidenceEverywhere } from "./evidence-everywhere.js";
import { NamedExampleEverywhere } from "./named-example-everywhere.js";
import { PairedExamples } from "./paired-examples.js";

/** The house rules of the spec, as a plugin of the Redocly linter. */
export default function housePlugin() {
  return {
    id: "house",
    rules: {
      oas3: {
        "evidence-everywhere": EvidenceEverywhere,
        "named-example-everywhere": NamedExampleEverywhere,
        "paired-examples": PairedExamples,
      },
    },
  };
}
