import { codeHtml } from "../markdown/codeHtml.js";
import type { Block, Page } from "./block.js";
import { EvidenceView } from "./evidenceView.js";
import { FieldsView } from "./fieldsView.js";
import { HeadingView } from "./headingView.js";
import { Inline, Prose } from "./proseView.js";
import { SamplesView } from "./samplesView.js";
import { WarningView } from "./warningView.js";

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
