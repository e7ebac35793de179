/** Text of a doc comment: Markdown, in which a link to another export is `[name](#id)`, within the page. */
export type Markdown = string;

/** The programming interface of the client, as its doc comments tell it. */
export interface ClientReference {
  /** In the order in which a reader needs them; every export stands in exactly one. */
  readonly sections: readonly ReferenceSection[];
}

/** Exports that belong together. */
export interface ReferenceSection {
  /** Fragment of the page: `methods`. */
  readonly id: string;
  readonly title: string;
  /** What the section is about, in a sentence or two. */
  readonly introduction: Markdown;
  readonly entries: readonly ReferenceEntry[];
}

/** What an entry is in TypeScript. */
export type ReferenceKind = "function" | "method" | "object" | "type" | "constant" | "error";

/** An export, or a method of the client. */
export interface ReferenceEntry {
  /** Fragment of the page: `RateLimitError`, `segments.create`; no other entry or section has it. */
  readonly id: string;
  /** As it is written in code: `createSegmentsClient`, `client.segments.create`. */
  readonly name: string;
  readonly kind: ReferenceKind;
  /** How it is called or what it is, as one piece of TypeScript. */
  readonly signature: string;
  readonly description: Markdown;
  /** Of a function or method. */
  readonly parameters: readonly ReferenceField[];
  /** Of an object, a constant or an error, those that it inherits included. */
  readonly fields: readonly ReferenceField[];
  /** What a function or method answers, where its type does not say it all. */
  readonly returns: Markdown | undefined;
  /** What a function or method throws or rejects with. */
  readonly throws: readonly ReferenceThrow[];
  /** Ids of the entries it extends, the nearest first. */
  readonly parents: readonly string[];
  /** JSON pointers into the spec, which begin with `#/`. */
  readonly places: readonly string[];
}

/** A parameter, an option or a field. */
export interface ReferenceField {
  /** Fragment of the page: `SegmentsClientOptions.timeoutMs`. */
  readonly id: string;
  readonly name: string;
  /** As TypeScript writes it, without the `undefined` of what may be left out. */
  readonly type: string;
  readonly isOptional: boolean;
  /** What holds where it is left out: code where it is a value, or words. */
  readonly default: { readonly text: string; readonly isCode: boolean } | undefined;
  /** Of a number: `milliseconds`. */
  readonly unit: string | undefined;
  readonly description: Markdown;
  /** Id of the entry that declares it, where it is inherited. */
  readonly inheritedFrom: string | undefined;
}

/** An error that a call can end with. */
export interface ReferenceThrow {
  /** Id of its entry. */
  readonly error: string;
  readonly description: Markdown;
}
