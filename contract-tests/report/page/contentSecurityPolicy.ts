import { createHash } from "node:crypto";

/** The style and the script, both embedded in the page. */
export interface PageAssets {
  readonly style: string;
  readonly script: string;
}

/** Allows the page's own style and script, and no requests. */
export function contentSecurityPolicy({ style, script }: PageAssets): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    // For the empty icon: without it browsers request one.
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
