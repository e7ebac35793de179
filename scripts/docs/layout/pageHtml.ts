import { relativeAddress, rootOf } from "../links/address.js";
import { escapeHtml } from "../markdown/escapeHtml.js";
import { partsOf } from "../markdown/parts.js";
import { toHtml, toInlineHtml } from "../markdown/toHtml.js";
import type { Page } from "../page.js";
import { pagesOf, type Site } from "../site.js";

/** Only the site's own files: `file:` is what "self" means to some browsers where a page is opened from a folder. */
const FILES = "'self' file:";
/** The empty icon is data; without it browsers ask the server for one. */
const POLICY = `default-src 'none'; style-src ${FILES}; script-src ${FILES}; img-src data:; base-uri 'none'; form-action 'none'`;
/** Pages with fewer headings are seen at a glance. */
const LEAST_HEADINGS = 3;

/** Writes a page as HTML. What needs script is hidden until it runs. */
export function pageHtml(site: Site, page: Page): string {
  const { path, title, description, markdown, names, method } = page;
  const root = rootOf(path);
  const own = escapeHtml(site.title);
  const name = escapeHtml(title);
  // The script at the start runs before the styles, so that no page is shown in a theme that its reader did not choose.
  return `<!doctype html>
<html lang="en" data-root="${root}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${escapeHtml(description)}">
<title>${name === own ? own : `${name} · ${own}`}</title>
<link rel="icon" href="data:,">
<link rel="alternate" type="text/markdown" href="${relativeAddress(path, path, ".md")}">
<script src="${root}assets/start.js"></script>
<link rel="stylesheet" href="${root}assets/site.css">
<script defer src="${root}assets/site.js"></script>
</head>
<body>
<a class="skip-link" href="#content">To the content</a>
<header class="masthead">
<a class="site-title" href="${root}index.html">${own}</a>
<search class="search" hidden>
<label><span class="label">Search</span>
<input type="search" placeholder="Search ( / )" autocomplete="off" spellcheck="false" aria-controls="found"></label>
<div id="found" class="found" hidden><p class="found-count" role="status"></p><ul></ul></div>
</search>
<label class="sources-choice" data-choice="sources" hidden><span class="label">Sources</span>
<select><option value="">Sources: exceptions</option><option value="all">Sources: all</option></select></label>
<label class="theme" data-choice="theme" hidden><span class="label">Theme</span>
<select><option value="">System</option><option value="light">Light</option><option value="dark">Dark</option></select></label>
</header>
<div class="columns">
${navigation(site, page)}
<main id="content" tabindex="-1"${method === undefined ? "" : ' class="operation"'}>
<h1>${methodHtml(page)} ${name}</h1>
${contents(page)}
<div class="blocks">${toHtml(markdown, path, names)}</div>
${footer(site, page)}
</main>
</div>
</body>
</html>
`;
}

function navigation({ groups }: Site, here: Page): string {
  const item = (page: Page) => {
    const { path, title, shortTitle = title, warnings = [] } = page;
    const current = page === here ? ' aria-current="page"' : "";
    const danger =
      warnings.length > 0 ? '<span class="danger" role="img" aria-label="has a warning">⚠</span>' : "";
    return `<li><a href="${relativeAddress(here.path, path, ".html")}"${current}>${methodHtml(page)}<span>${escapeHtml(shortTitle)}</span>${danger}</a></li>`;
  };
  const lists = groups.map(
    ({ title, pages }) => `<p class="group">${title}</p><ul>${pages.map(item).join("")}</ul>`,
  );
  return `<details class="menu" data-closed-below="52rem" open><summary>Menu</summary><nav class="pages" aria-label="Pages">${lists.join("")}</nav></details>`;
}

function contents({ markdown, path }: Page): string {
  const listed = partsOf(markdown).filter(({ level }) => level === 2 || level === 3);
  if (listed.length < LEAST_HEADINGS) return "";
  const items = listed.map(({ level, id, title }) => {
    const text = title.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1");
    return `<li class="level${level}"><a href="#${escapeHtml(id)}">${toInlineHtml(text, path)}</a></li>`;
  });
  return `<details class="contents" data-closed-below="80rem" open><summary>On this page</summary><nav aria-label="On this page"><ul>${items.join("")}</ul></nav></details>`;
}

function footer(site: Site, page: Page): string {
  const pages = pagesOf(site);
  const here = pages.indexOf(page);
  const link = (to: Page | undefined, before: string, after: string) =>
    to === undefined
      ? ""
      : `<a href="${relativeAddress(page.path, to.path, ".html")}">${before}${escapeHtml(to.title)}${after}</a>`;
  return `<footer><nav class="neighbours" aria-label="Before and after">${link(pages[here - 1], "← ", "")} ${link(pages[here + 1], "", " →")}</nav>
<p><a href="${relativeAddress(page.path, page.path, ".md")}">This page as Markdown</a>. Maintained by hand from public documents; no publication of BigCommerce.</p></footer>`;
}

function methodHtml({ method }: Page): string {
  return method === undefined ? "" : `<span class="method ${method.toLowerCase()}">${method}</span>`;
}
