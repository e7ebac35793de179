import { EntryArticle, type EntryArticleProps } from "./entryArticle.js";
import type { ClientReference } from "./model.js";
import { DocText } from "./texts.js";

/** Renders the reference. */
export interface ClientReferencePageProps extends Pick<EntryArticleProps, "hrefOf"> {
  reference: ClientReference;
}

/** The reference of the client: the content of its page, below its title. */
export function ClientReferencePage({ reference, hrefOf }: ClientReferencePageProps) {
  const ids = new Set(reference.sections.flatMap(({ entries }) => entries.map(({ id }) => id)));
  return (
    <>
      {reference.sections.map(({ id, title, introduction, entries }) => (
        <section id={id} aria-labelledby={`${id}-title`}>
          <h2 id={`${id}-title`}>
            <a href={`#${id}`}>{title}</a>
          </h2>
          <DocText text={introduction} />
          {entries.map((entry) => (
            <EntryArticle entry={entry} ids={ids} hrefOf={hrefOf} />
          ))}
        </section>
      ))}
    </>
  );
}
