/**
 * Markdown of a page, of which HTML, the Markdown beside it and the search are made. It has four marks of its own:
 * `site:PAGE#FRAGMENT` links within the site, where PAGE is a path without extension; `{#id}` after a heading, or at the
 * beginning of a list item, is its fragment; `{#id .fold}`, `.aside` and `.tab` after a heading say how HTML shows what
 * follows it; emphasis that begins with a kind of evidence is a source.
 */
export type Markdown = string;

/** A page of the site. */
export interface Page {
  /** Path without extension: `operations/listSegments`. */
  readonly path: string;
  readonly title: string;
  /** In the list of pages, where the title is too long for it. */
  readonly shortTitle?: string;
  /** One sentence, without markup. */
  readonly description: string;
  /** HTTP method, of the page of an operation. */
  readonly method?: string;
  /** Of a dangerous operation; the list of pages marks it. */
  readonly warnings?: readonly Markdown[];
  /** Links of names that stand in its code, by name, without their `site:`. */
  readonly names?: ReadonlyMap<string, string>;
  /** Below the title. */
  readonly markdown: Markdown;
}

/** Pages under a title, as the list of pages shows them. */
export interface PageGroup {
  readonly title: string;
  readonly pages: readonly Page[];
}
