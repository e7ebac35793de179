/** Values that a check must match; an empty one matches all. */
export interface Filters {
  readonly status: string;
  readonly operation: string;
  readonly target: string;
  readonly text: string;
}

/** Content of the fragment of the page's address. */
export interface Address extends Filters {
  readonly at: string;
}

export const NO_FILTERS: Filters = { status: "", operation: "", target: "", text: "" };

const KEYS = ["status", "operation", "target", "text", "at"] as const;

/**
 * Reads the fragment of an address: the id of an element (`#listSegments.filter`), or filters (`#status=fail&at=…`).
 *
 * The query is left to the server of the page.
 */
export function readAddress(fragment: string): Address {
  const bare = fragment.replace(/^#/, "");
  if (!bare.includes("=")) return { ...NO_FILTERS, at: decode(bare) };
  const given = new URLSearchParams(bare);
  const read = (key: (typeof KEYS)[number]) => given.get(key) ?? "";
  return {
    status: read("status"),
    operation: read("operation"),
    target: read("target"),
    text: read("text"),
    at: read("at"),
  };
}

/** Writes the fragment of an address; empty if there is no filter and no id. */
export function fragmentOf(address: Partial<Address>): string {
  const given = KEYS.flatMap((key) => {
    const value = address[key];
    return value === undefined || value === "" ? [] : [[key, value]];
  });
  if (given.length === 0) return "";
  return given.length === 1 && address.at
    ? `#${encodeURIComponent(address.at)}`
    : `#${new URLSearchParams(given).toString()}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
