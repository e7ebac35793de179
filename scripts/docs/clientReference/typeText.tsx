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
