const NAME = String.raw`(?:[\w.-]+|\[[\da-f:]+\])`;
const HOST_NAME = new RegExp(`^${NAME}$`, "i");
const HOST_HEADER = new RegExp(`^(${NAME})(?::\\d*)?$`, "i");

/** Returns true for a name or address without a port. */
export function isHostName(value: unknown): boolean {
  return typeof value === "string" && HOST_NAME.test(value) && URL.canParse(`http://${value}`);
}

/**
 * Returns true if a store answers requests with this `Host` header: for loopback, and for names that are given. To others
 * a web page could have led its own name (DNS rebinding).
 */
export function isServedHost(header: string | undefined, names: readonly string[]): boolean {
  // HTTP/1.0, which no browser speaks.
  if (header === undefined) return true;
  const [, name = ""] = HOST_HEADER.exec(header) ?? [];
  if (!isHostName(name)) return false;
  const host = normalised(name);
  return isLoopback(host) || names.some((given) => normalised(given) === host);
}

// In lower case, and with one spelling for each address.
function normalised(name: string): string {
  return new URL(`http://${name}`).hostname;
}

/** Returns true for the host of a parsed URL, in which addresses have one spelling, if it is this machine. */
export function isLoopback(host: string): boolean {
  return /^(localhost|\[::1\]|127(\.\d+){3})$/.test(host);
}
