import type { ComponentChildren } from "preact";
import type { Markdown } from "./model.js";

/** Code between backticks, a link, or words in bold: all that doc comments use. */
const MARKED = /`([^`]+)`|\[([^\]]+)\]\(([^)\s]+)\)|\*\*([^*]+)\*\*/g;

/** Text of a doc comment, in paragraphs. */
export function DocText({ text }: { text: Markdown }) {
  return (
    <>
      {paragraphs(text).map((paragraph) => (
        <p>
          <DocLine text={paragraph} />
        </p>
      ))}
    </>
  );
}

/** Text of a doc comment without paragraphs of its own, for the cells of a table. */
export function DocLine({ text }: { text: Markdown }) {
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKED)) {
    const [whole, code, label, href, bold] = match;
    parts.push(text.slice(end, match.index));
    if (code !== undefined) parts.push(<code>{code}</code>);
    if (label !== undefined && href !== undefined) parts.push(<a href={href}>{label}</a>);
    if (bold !== undefined) parts.push(<strong>{bold}</strong>);
    end = match.index + whole.length;
  }
  return <>{[...parts, text.slice(end)]}</>;
}

/** TypeScript in which each name that has an entry leads to it. */
export function TypeText({ text, ids }: { text: string; ids: ReadonlySet<string> }) {
  // Names have the odd places.
  return (
    <code>
      {text
        .split(/(\b[A-Za-z_]\w*\b)/)
        .map((part, index) => (index % 2 === 1 && ids.has(part) ? <a href={`#${part}`}>{part}</a> : part))}
    </code>
  );
}

function paragraphs(text: Markdown): string[] {
  return text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
}
