/** Which checks are shown; an empty text does not narrow. */
export interface Filters {
  status: string;
  operation: string;
  target: string;
  text: string;
}

/** What the fragment of the page's address says: filters, and the id of the place that it leads to. */
export interface Address extends Filters {
  at: string;
}

/** Shows every check. */
export const NO_FILTERS: Filters = { status: "", operation: "", target: "", text: "" };

const KEYS = ["status", "operation", "target", "text", "at"] as const;

/**
 * Reads the fragment of an address: `#listSegments.filter` leads to a place, `#status=fail&at=…` filters as well.
 *
 * It is the fragment and not the query, which belongs to whoever serves the page.
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

/** Writes the fragment of an address, which is empty where nothing is filtered and no place named. */
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
