import type { Field } from "./block.js";
import { EvidenceView } from "./evidenceView.js";
import { Inline, Prose, WarningView } from "./textViews.js";

/** Parameters, properties or headers, one below the other. */
export function FieldsView({ fields, from }: { fields: readonly Field[]; from: string }) {
  return (
    <dl class="fields">
      {fields.map((field) => (
        <div class="field" id={field.id}>
          <dt>
            <a class="name" href={`#${field.id}`}>
              <code>{field.name}</code>
            </a>{" "}
            <span class="type">
              <Inline markdown={field.type} from={from} />
            </span>
            {field.facts.map((fact) => (
              <span class={`fact ${fact.replaceAll(" ", "-")}`}> {fact}</span>
            ))}
          </dt>
          <dd>
            <Prose markdown={field.description} from={from} />
            {field.warnings.map((warning) => (
              <WarningView markdown={warning} from={from} />
            ))}
            {field.example !== undefined && (
              <p class="field-example">
                Example: <code>{field.example}</code>
              </p>
            )}
            <EvidenceView evidence={field.evidence} from={from} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
