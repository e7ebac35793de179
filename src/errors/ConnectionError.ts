import { isObject } from "../isObject.js";
import { CallError, isRepeatable, type CallErrorDetails } from "./call.js";
import { singleLine } from "../text.js";

export interface ConnectionErrorDetails extends CallErrorDetails {
  readonly notSent?: boolean;
  /** The certificate of the server is not trusted, which no repetition changes. */
  readonly isUntrusted?: boolean;
}

/** The request could not be sent, or no answer arrived. */
export class ConnectionError extends CallError {
  override get name(): string {
    return "ConnectionError";
  }
  /** True if no try reached the server: its name or connection failed, or its certificate is not trusted. */
  declare readonly notSent: boolean;

  /** @param details - The call, its tries and what fetch threw, without the token. */
  constructor(details: ConnectionErrorDetails) {
    const { method, cause, notSent = false, isUntrusted = false } = details;
    const why = reasonsOf(cause).join(": ");
    super(
      details,
      singleLine(`got no answer from \`baseUrl\`${why && `: ${why}`}`, 250),
      !isUntrusted && (notSent || isRepeatable(method)),
      adviceOn(notSent, isUntrusted),
    );
    Object.assign(this, { notSent });
  }
}

function adviceOn(notSent: boolean, isUntrusted: boolean): string | undefined {
  if (isUntrusted) return "nothing was sent: trust its certificate";
  return notSent ? "nothing was sent: check `baseUrl` and the network" : undefined;
}

/** Collects the messages of an error: fetch hides its reason in a cause, and those of several addresses in a list. */
export function reasonsOf(error: unknown, depth = 0): string[] {
  if (!isObject(error) || depth > 3) return [];
  const { message, cause, errors } = error;
  const inner = Array.isArray(errors) ? errors.flatMap((one) => reasonsOf(one, depth + 1)) : [];
  const own = typeof message === "string" ? message : "";
  return [...new Set([own, inner.join(", "), ...reasonsOf(cause, depth + 1)])].filter((text) => text !== "");
}
