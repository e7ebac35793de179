import { isObject } from "../isObject.js";
import { jsonOf } from "./jsonOf.js";
import { singleLine } from "../text.js";

/**
 * The base of all errors of this client, so that one `instanceof` separates them from others.
 *
 * Each class gives its name as a text, because bundlers change the names of classes.
 */
export class SegmentsError extends Error {
  /** The name of the class, for logs and for `JSON.stringify`. */
  override get name(): string {
    return "SegmentsError";
  }

  /**
   * @param message - The failure, its place and the next step; becomes one bounded line.
   * @param details - The cause, if any.
   */
  constructor(message: string, { cause }: { readonly cause?: unknown } = {}) {
    super(singleLine(message, 600), cause === undefined ? undefined : { cause });
  }

  /** Holds for an error of another copy of this package too, such as the one in CommonJS. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    const { prototype } = this;
    if (Object.prototype.isPrototypeOf.call(prototype, Object(value))) return true;
    try {
      // A class that a caller has derived has no other copy.
      return Object.hasOwn(prototype, "name") && pathsOf(value).includes(pathsOf(prototype).at(-1) ?? "/");
    } catch {
      // The name of a DOMException wants an instance.
      return false;
    }
  }

  /** Gives `JSON.stringify` the name, the message, the data fields and the cause; of lists and texts the beginning. */
  toJSON(): object {
    return shown(this, 0);
  }
}

/**
 * A setting or a call that was refused before anything was sent.
 *
 * The message names the mistake, its consequence and the remedy.
 */
export class UsageError extends SegmentsError {
  override get name(): string {
    return "UsageError";
  }
}

const MAX_CAUSES = 3;

function shown(error: SegmentsError, depth: number): object {
  const { name, message, cause } = error;
  const isOurs = cause instanceof SegmentsError && depth < MAX_CAUSES;
  const why = isOurs ? shown(cause, depth + 1) : jsonOf(plain(cause));
  return Object.assign(
    { name, message },
    jsonOf(Object.assign({}, error)),
    cause !== undefined && { cause: why },
  );
}

// A foreign error serializes to nothing, so its texts are kept.
function plain(cause: unknown): unknown {
  return isObject(cause) ? { name: cause.name, message: cause.message, code: cause.code } : String(cause);
}

/** Lists the classes of an error as paths from the root: `SegmentsError/CallError`. Each of ours has a name of its own. */
function pathsOf(prototype: unknown): string[] {
  if (!isObject(prototype)) return [];
  const outer = pathsOf(Object.getPrototypeOf(prototype));
  const name: unknown = Object.getOwnPropertyDescriptor(prototype, "name")?.get?.call(prototype);
  return typeof name === "string" ? [...outer, `${outer.at(-1) ?? ""}/${name}`] : outer;
}
