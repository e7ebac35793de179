import { toHtml, toInlineHtml } from "../markdown/toHtml.js";

/** Paragraphs of Markdown; our renderer has escaped what is not Markdown. */
export function Prose({ markdown, from }: { markdown: string; from: string }) {
  return <div class="prose" dangerouslySetInnerHTML={{ __html: toHtml(markdown, from) }} />;
}

/** A line of Markdown within another text. */
export function Inline({ markdown, from }: { markdown: string; from: string }) {
  return <span dangerouslySetInnerHTML={{ __html: toInlineHtml(markdown, from) }} />;
}

/** A warning, in words and a sign, so that its colour is not needed. */
export function WarningView({ markdown, from }: { markdown: string; from: string }) {
  return (
    <div class="warning" role="note" aria-label="Warning">
      <p class="warning-title">
        <span aria-hidden="true">⚠</span> Warning
      </p>
      <Prose markdown={markdown} from={from} />
    </div>
  );
}
