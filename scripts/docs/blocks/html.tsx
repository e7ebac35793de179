import { codeHtml } from "../markdown/code.js";
import { anchorHtml, toInlineHtml } from "../markdown/toHtml.js";
import type { Block, Heading, Page, Sample } from "./block.js";
import { EvidenceView } from "./evidenceView.js";
import { FieldsView } from "./fieldsView.js";
import { Inline, Prose, WarningView } from "./textViews.js";

/** A block as HTML. */
export function BlockView({ block, page }: { block: Block; page: Page }) {
  const from = page.path;
  switch (block.kind) {
    case "heading":
      return <HeadingView heading={block} from={from} />;
    case "prose":
      return <Prose markdown={block.markdown} from={from} />;
    case "warning":
      return <WarningView markdown={block.markdown} from={from} />;
    case "evidence":
      return <EvidenceView evidence={block.evidence} from={from} />;
    case "request":
      return <RequestView method={block.method} url={block.url} />;
    case "code":
      return (
        <figure class="example">
          <figcaption>
            <Inline markdown={block.title} from={from} />
          </figcaption>
          <div class="holder" dangerouslySetInnerHTML={{ __html: codeHtml(block) }} />
        </figure>
      );
    case "samples":
      return <SamplesView samples={block.samples} />;
    case "fields":
      return <FieldsView fields={block.fields} from={from} />;
    case "table":
      return <TableView table={block} from={from} />;
    case "written":
      return <div class="written" dangerouslySetInnerHTML={{ __html: block.html }} />;
  }
}

/** A heading with a link to itself. */
function HeadingView({ heading: { level, id, text }, from }: { heading: Heading; from: string }) {
  const Tag = `h${level}` as const;
  return <Tag id={id} dangerouslySetInnerHTML={{ __html: toInlineHtml(text, from) + anchorHtml(id) }} />;
}

function RequestView({ method, url }: { method: string; url: string }) {
  return (
    <p class="request">
      <span class={`method ${method.toLowerCase()}`}>{method}</span> <code>{url}</code>
    </p>
  );
}

function TableView({ table, from }: { table: Extract<Block, { kind: "table" }>; from: string }) {
  return (
    <div class="scrolling" role="region" tabIndex={0} aria-label={table.label}>
      <table>
        <thead>
          <tr>
            {table.head.map((cell) => (
              <th scope="col">{cell}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells) => (
            <tr>
              {cells.map((cell) => (
                <td>
                  <Inline markdown={cell} from={from} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The forms of one call. Without script they stand one below the other; with it they become tabs. */
function SamplesView({ samples }: { samples: readonly Sample[] }) {
  return (
    <div class="samples" data-tabs="sample">
      {samples.map(({ label, source, language, answer }) => (
        <section class="sample" data-tab={label} aria-label={label}>
          <h3 class="sample-title">{label}</h3>
          <div dangerouslySetInnerHTML={{ __html: codeHtml({ source, language }) }} />
          {answer !== undefined && (
            <>
              <p class="answer-title">Answers</p>
              <div class="answer" dangerouslySetInnerHTML={{ __html: codeHtml(answer) }} />
            </>
          )}
        </section>
      ))}
    </div>
  );
}
