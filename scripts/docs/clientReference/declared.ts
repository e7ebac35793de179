import type { Markdown } from "./model.js";

/** A doc comment, taken apart. */
export interface DeclaredComment {
  readonly summary: Markdown;
  readonly returns?: Markdown | undefined;
  readonly throws: readonly { readonly error: string; readonly description: Markdown }[];
  /** Text of `@default`, as written. */
  readonly default?: string | undefined;
  /** Text of `@unit`. */
  readonly unit?: string | undefined;
  /** Text of each `@see`. */
  readonly see: readonly Markdown[];
}

/** A parameter, property or method, as it is declared. */
export interface DeclaredMember {
  readonly name: string;
  /** As it is written, with unexported names spelt out. */
  readonly type: string;
  readonly isOptional: boolean;
  /** Missing where it has no doc comment. */
  readonly comment?: DeclaredComment | undefined;
  /** Of what can be called. */
  readonly call?: DeclaredCall | undefined;
}

/** How something is called. */
export interface DeclaredCall {
  /** What follows the name: `(options?: ListOptions): Promise<SegmentPage>`. */
  readonly text: string;
  readonly parameters: readonly DeclaredMember[];
}

/** An export of the entry module, as it is declared. */
export interface DeclaredExport {
  readonly name: string;
  readonly kind: "function" | "interface" | "class" | "alias" | "variable";
  /** Type parameters with their brackets, or nothing. */
  readonly typeParameters: string;
  /** Of an alias: what it stands for. */
  readonly text: string;
  /** Names of what it extends, the nearest first, whether exported or not. */
  readonly parents: readonly string[];
  readonly comment?: DeclaredComment | undefined;
  /** Inherited ones included. */
  readonly members: readonly DeclaredMember[];
  readonly call?: DeclaredCall | undefined;
}
