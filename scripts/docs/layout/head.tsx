import type { Page } from "../page.js";
import { relativeAddress, rootOf } from "../links/address.js";
import type { Site } from "../site.js";

/** Only the site's own files: `file:` is what "self" means to some browsers where a page is opened from a folder. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self' file:",
  "script-src 'self' file:",
  // The empty icon, without which browsers ask the server for one.
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Says what a page is and what it loads. */
export function Head({ site, page }: { site: Site; page: Page }) {
  const root = rootOf(page.path);
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={POLICY} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <meta name="description" content={page.description} />
      <title>{page.title === site.title ? site.title : `${page.title} · ${site.title}`}</title>
      <link rel="icon" href="data:," />
      <link rel="alternate" type="text/markdown" href={relativeAddress(page.path, page.path, ".md")} />
      {/* Before the styles, so that no page is shown in the theme that its reader did not choose. */}
      <script src={`${root}assets/start.js`} />
      <link rel="stylesheet" href={`${root}assets/site.css`} />
      <script defer src={`${root}assets/site.js`} />
    </head>
  );
}
