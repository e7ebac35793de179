import type { ComponentChildren } from "preact";

/** What may be wider than the page: it scrolls by itself, with the keyboard too. */
export function Scrolling({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="scrolling" role="region" tabIndex={0} aria-label={`${label}, table`}>
      {children}
    </div>
  );
}
