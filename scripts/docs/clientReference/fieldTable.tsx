import type { ReferenceField } from "./model.js";
import { DocLine, DocText, TypeText } from "./texts.js";

/** What a table of fields shows. */
export interface FieldTableProps {
  /** Names the table for those who do not see it. */
  label: string;
  /** Head of the first column: `Option`. */
  noun: string;
  fields: readonly ReferenceField[];
  ids: ReadonlySet<string>;
}

/** A table of parameters, options or fields; columns that would be empty are left out. */
export function FieldTable({ label, noun, fields, ids }: FieldTableProps) {
  const hasDefaults = fields.some((field) => field.default !== undefined);
  const hasUnits = fields.some(({ unit }) => unit !== undefined);
  if (fields.length === 0) return null;
  return (
    <div class="scrolling" role="region" tabIndex={0} aria-label={`${label}, table`}>
      <table class="fields">
        <thead>
          <tr>
            <th scope="col">{noun}</th>
            <th scope="col">Type</th>
            {hasDefaults && <th scope="col">Default</th>}
            {hasUnits && <th scope="col">Unit</th>}
            <th scope="col">Meaning</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr id={field.id}>
              <th scope="row">
                <a href={`#${field.id}`}>
                  <code>{field.name}</code>
                </a>{" "}
                {field.isOptional && <span class="optional">optional</span>}
              </th>
              <td>
                <TypeText text={field.type} ids={ids} />
              </td>
              {hasDefaults && <td>{field.default && <Default {...field.default} />}</td>}
              {hasUnits && <td>{field.unit}</td>}
              <td>
                <DocText text={field.description} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Default({ text, isCode }: NonNullable<ReferenceField["default"]>) {
  return isCode ? <code>{text}</code> : <DocLine text={text} />;
}
