import { FieldTable } from "./fieldTable.js";
import { inheritedFields } from "./inheritedFields.js";
import type { ReferenceEntry } from "./model.js";
import { DocLine, DocText, TypeText } from "./texts.js";

/** Renders an entry. */
export interface EntryArticleProps {
  entry: ReferenceEntry;
  ids: ReadonlySet<string>;
  /** Address of the page about a place in the spec, where there is one. */
  hrefOf?: ((place: string) => string | undefined) | undefined;
}

/** An export or a method: how it is written, what it means, what it takes, answers and throws. */
export function EntryArticle({ entry, ids, hrefOf }: EntryArticleProps) {
  const { id, name, signature, description, parameters, fields, returns, throws, places } = entry;
  return (
    <article class="entry" id={id} aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`}>
        <a href={`#${id}`}>
          <code>{name}</code>
        </a>
      </h3>
      <pre>
        <TypeText text={signature} ids={ids} />
      </pre>
      <DocText text={description} />
      <FieldTable label={`Parameters of ${name}`} noun="Parameter" fields={parameters} ids={ids} />
      <FieldTable
        label={`Fields of ${name}`}
        noun={id.endsWith("Options") ? "Option" : "Field"}
        fields={fields.filter(({ inheritedFrom }) => inheritedFrom === undefined)}
        ids={ids}
      />
      {inheritedFields(entry).map(({ from, names }) => (
        <p>
          Has from <a href={`#${from}`}>{from}</a>:{" "}
          {names.map((field, index) => (
            <>
              {index > 0 && ", "}
              <a href={`#${from}.${field}`}>
                <code>{field}</code>
              </a>
            </>
          ))}
          .
        </p>
      ))}
      {returns !== undefined && (
        <p>
          Answers: <DocLine text={returns} />
        </p>
      )}
      {throws.length > 0 && (
        <>
          <p>Throws:</p>
          <ul>
            {throws.map(({ error, description: why }) => (
              <li>
                <a href={`#${error}`}>
                  <code>{error}</code>
                </a>
                : <DocLine text={why} />
              </li>
            ))}
          </ul>
        </>
      )}
      {places.map((place) => (
        <p class="place">
          In the spec: <Place place={place} href={hrefOf?.(place)} />
        </p>
      ))}
    </article>
  );
}

function Place({ place, href }: { place: string; href: string | undefined }) {
  return href === undefined ? <code>{place}</code> : <a href={href}>{place}</a>;
}
