import type { Evidence } from "../specification/evidence.js";

/**
 * Markdown of a page. A link within the site is `site:PAGE#FRAGMENT`, where PAGE is a path without extension, so that
 * it holds in the HTML and in the Markdown alike.
 */
export type Markdown = string;

/** A piece of code, or of an answer. */
export interface Code {
  /** As the highlighter names it: `typescript`, `json`. */
  readonly language: string;
  readonly source: string;
}

/** A heading with its fragment. */
export interface Heading {
  readonly level: 2 | 3 | 4;
  readonly id: string;
  readonly text: Markdown;
}

/** Something named that has a type: a parameter, a property, a header. */
export interface Field {
  readonly id: string;
  readonly name: string;
  readonly type: Markdown;
  /** `required`, `in the query`. */
  readonly facts: readonly string[];
  readonly description: Markdown;
  readonly warnings: readonly Markdown[];
  readonly example?: string;
  readonly evidence: Evidence;
}

/** One way to call an operation, and what came back. */
export interface Sample extends Code {
  readonly label: string;
  readonly answer: Code | undefined;
}

/** Part of a text that was not written in blocks. */
export interface WrittenSection {
  readonly heading: Heading;
  /** Words for the search. */
  readonly text: string;
}

/** What pages are made of: data, of which HTML, Markdown and the search are views. */
export type Block =
  | ({ readonly kind: "heading" } & Heading)
  | { readonly kind: "prose"; readonly markdown: Markdown }
  | { readonly kind: "warning"; readonly markdown: Markdown }
  | { readonly kind: "evidence"; readonly evidence: Evidence }
  | { readonly kind: "request"; readonly method: string; readonly url: string }
  | ({ readonly kind: "code"; readonly title: string } & Code)
  | { readonly kind: "samples"; readonly samples: readonly Sample[] }
  | { readonly kind: "fields"; readonly fields: readonly Field[] }
  | {
      readonly kind: "table";
      readonly label: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Markdown[])[];
    }
  | {
      readonly kind: "written";
      /** Trusted: rendered from our own files, with everything else escaped. */
      readonly html: string;
      readonly markdown: string;
      readonly sections: readonly WrittenSection[];
    };

/** A page of the site. */
export interface Page {
  /** Path without extension: `operations/listSegments`. */
  readonly path: string;
  readonly title: string;
  /** As the list of pages names it. */
  readonly shortTitle: string;
  /** One sentence, without markup. */
  readonly description: string;
  /** HTTP method, of the page of an operation. */
  readonly method?: string;
  /** Whether the list of pages marks it as dangerous. */
  readonly isDangerous: boolean;
  readonly blocks: readonly Block[];
}

/** Pages under a title, as the list of pages shows them. */
export interface PageGroup {
  readonly title: string;
  readonly pages: readonly Page[];
}
