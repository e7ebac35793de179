import { render } from "preact-render-to-string";
import { relativeAddress, rootOf } from "../links/address.js";
import { toHtml } from "../markdown/toHtml.js";
import type { Page } from "../page.js";
import { pagesOf, type Site } from "../site.js";
import { Contents } from "./contents.js";
import { Head } from "./head.js";
import { Masthead } from "./masthead.js";
import { Navigation, Method } from "./navigation.js";

/** Writes a page as HTML. */
export function pageHtml(site: Site, page: Page): string {
  return `<!doctype html>\n${render(<Layout site={site} page={page} />)}\n`;
}

function Layout({ site, page }: { site: Site; page: Page }) {
  const content = toHtml(page.markdown, page.path, page.names);
  return (
    <html lang="en" data-root={rootOf(page.path)}>
      <Head site={site} page={page} />
      <body>
        <a class="skip-link" href="#content">
          To the content
        </a>
        <Masthead site={site} page={page} />
        <div class="columns">
          <Navigation site={site} page={page} />
          <main id="content" tabIndex={-1} class={page.method === undefined ? "" : "operation"}>
            <h1>
              <Method page={page} /> {page.title}
            </h1>
            <Contents page={page} />
            <div class="blocks" dangerouslySetInnerHTML={{ __html: content }} />
            <Footer site={site} page={page} />
          </main>
        </div>
      </body>
    </html>
  );
}

function Footer({ site, page }: { site: Site; page: Page }) {
  const pages = pagesOf(site);
  const here = pages.indexOf(page);
  const [before, after] = [pages[here - 1], pages[here + 1]];
  return (
    <footer>
      <nav class="neighbours" aria-label="Before and after">
        {before !== undefined && (
          <a rel="prev" href={relativeAddress(page.path, before.path, ".html")}>
            ← {before.title}
          </a>
        )}
        {after !== undefined && (
          <a rel="next" href={relativeAddress(page.path, after.path, ".html")}>
            {after.title} →
          </a>
        )}
      </nav>
      <p>
        <a href={relativeAddress(page.path, page.path, ".md")}>This page as Markdown</a>. Maintained by hand
        from public documents; no publication of BigCommerce.
      </p>
    </footer>
  );
}
