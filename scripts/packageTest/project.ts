/** One command of a consumer. */
export interface Step {
  /** `node` for the one that runs this, or a path from the consumer's folder; then the arguments. */
  readonly command: readonly [string, ...string[]];
  /** What the output must match; a command that ends well and says nothing has proven nothing. */
  readonly says?: RegExp;
}

/** A small application that uses the package: a folder of its own in the folder of a project. */
export interface Consumer {
  /** Name in the table, and of the folder. */
  readonly name: string;
  /** How its `.js` files are read. */
  readonly type: "module" | "commonjs";
  /** Names in its folder, and the fixtures that they are copies of. */
  readonly fixtures: Readonly<Record<string, string>>;
  /** Names in its folder, and what is written there as JSON. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly steps: readonly Step[];
}

/** A folder with the packed package and what its consumers need installed, once for all of them. */
export interface Project {
  readonly name: string;
  /** Exact versions by name, besides the package itself. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** Versions of what those depend on. */
  readonly overrides?: Readonly<Record<string, string>>;
  readonly consumers: readonly Consumer[];
}

/** What a consumer says after its calls to the local store. */
export const ANSWERED = /5 operations answered/;
