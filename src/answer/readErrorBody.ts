import { singleLine } from "../text.js";
import { isObject } from "../isObject.js";

type FieldError = readonly [path: string, message: string];

/** More than the rows of a batch. */
const MAX_ERRORS = 2000;

/** The problem that an answer, or one entry of a bulk envelope, reports. */
export interface ErrorBody {
  readonly status: number | undefined;
  readonly title: string | undefined;
  readonly type: string | undefined;
  /** Path → message. */
  readonly errors: Readonly<Record<string, string>>;
  /** The entries of a bulk envelope; their order may differ from that of the items. */
  readonly rows?: readonly RowError[] | undefined;
  readonly failed?: number | undefined;
  readonly succeeded?: number | undefined;
}

export type RowError = ErrorBody;

/**
 * Reads every known shape of error body: flat, bulk, `{code, message}`, `{error}`, a list, text and HTML.
 *
 * A body of success has no errors, so a partial failure in a 2xx can be read too.
 */
export function readErrorBody(body: unknown, depth = 0): ErrorBody {
  if (typeof body === "string") return readErrorBody({ title: titleOf(body) }, depth);
  if (Array.isArray(body)) return readErrorBody({ errors: body }, depth);
  const own = isObject(body) && depth < 3 ? body : {};
  const { status, title, detail, message, code, type, errors, data, meta } = {
    ...(isObject(own.error) ? own.error : { title: own.error }),
    ...own,
  };
  const words = [title, detail, message, code].map(text).find(Boolean);
  // A list beside a title is the list of what is wrong with one request.
  const isBulk = Array.isArray(errors) && (words === undefined || data !== undefined || meta !== undefined);
  const rows = isBulk ? errors.map((entry: unknown) => readErrorBody(entry, depth + 1)) : undefined;
  const titles = new Set(rows?.flatMap((row) => row.title ?? []));
  const pairs = rows?.flatMap((row): FieldError[] => Object.entries(row.errors)) ?? fieldErrorsOf(errors);
  return {
    status: numberOf(status),
    title: words ?? text([...titles].join("; ")),
    type: text(type) ?? rows?.find((row) => row.type !== undefined)?.type,
    errors: toErrorMap(pairs),
    rows,
    ...(isObject(meta) && { failed: numberOf(meta.failed), succeeded: numberOf(meta.success) }),
  };
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

function text(value: unknown): string | undefined {
  const isText = typeof value === "string" || typeof value === "number";
  return (isText && singleLine(String(value), 500)) || undefined;
}

// An error page of a proxy names the problem in its title.
function titleOf(body: string): string {
  const start = body.slice(0, 20_000);
  return /<(?:title|h1)\b[^<>]*>([^<]*\w[^<]*)/i.exec(start)?.[1] ?? start.replace(/<[^<>]*>/g, " ");
}

// Reads `errors` of every shape: maps and lists, of texts and `{ field, message }`.
function fieldErrorsOf(value: unknown, path = "", depth = 0): FieldError[] {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return [[path || "errors", String(value)]];
  }
  if (!isObject(value) || depth > 6) return [];
  if (typeof value.field === "string" && typeof value.message === "string")
    return [[value.field, value.message]];
  return Object.entries(value).flatMap(([key, entry]) => {
    // A number alone would be read as the index of an item.
    const inner = Array.isArray(value) ? `${path || "errors"}[${key}]` : path && `${path}.${key}`;
    return fieldErrorsOf(entry, inner || key, depth + 1);
  });
}

// Of two messages with one path both are kept.
function toErrorMap(pairs: readonly FieldError[]): Readonly<Record<string, string>> {
  const map = new Map<string, string>();
  for (const [path, message] of pairs.slice(0, MAX_ERRORS)) {
    const key = singleLine(path, 200);
    const earlier = map.get(key);
    map.set(key, singleLine(earlier === undefined ? message : `${earlier}; ${message}`, 500));
  }
  // Unlike assignment, makes `__proto__` an ordinary key.
  return Object.fromEntries(map);
}
