/** One command of a consumer. */
export interface Step {
  /** `node` for the Node that runs the test, or a path relative to the folder of the consumer. Arguments follow. */
  readonly command: readonly [string, ...string[]];
  /** Pattern that the output must match: an exit code of 0 alone proves nothing. */
  readonly says?: RegExp;
}

/** A small application that uses the package, in a subfolder of its project. */
export interface Consumer {
  /** Name of the check and of the folder. */
  readonly name: string;
  /** Module format of its `.js` files. */
  readonly type: "module" | "commonjs";
  /** Fixture to copy, by file name in the folder. */
  readonly fixtures: Readonly<Record<string, string>>;
  /** Content to write as JSON, by file name in the folder. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly steps: readonly Step[];
}

/** A folder in which the package and the dependencies of all its consumers are installed once. */
export interface Project {
  readonly name: string;
  /** Exact versions by name, without the package itself. */
  readonly dependencies: Readonly<Record<string, string>>;
  /** Exact versions of transitive dependencies. */
  readonly overrides?: Readonly<Record<string, string>>;
  readonly consumers: readonly Consumer[];
}

/** Printed by a consumer after its calls to the local store. */
export const ANSWERED = /5 operations answered/;
