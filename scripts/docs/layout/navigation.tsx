import type { Page } from "../page.js";
import { relativeAddress } from "../links/address.js";
import type { Site } from "../site.js";

/** The list of all pages. */
export function Navigation({ site, page: here }: { site: Site; page: Page }) {
  return (
    <details class="menu" data-closed-below="52rem" open>
      <summary>Menu</summary>
      <nav class="pages" aria-label="Pages">
        {site.groups.map(({ title, pages }) => (
          <>
            <p class="group">{title}</p>
            <ul>
              {pages.map((page) => (
                <li>
                  <a
                    href={relativeAddress(here.path, page.path, ".html")}
                    {...(page === here ? { "aria-current": "page" as const } : {})}
                  >
                    <Method page={page} />
                    <span class="page-title">{page.shortTitle ?? page.title}</span>
                    {page.warnings !== undefined && page.warnings.length > 0 && (
                      <span class="danger" role="img" aria-label="has a warning">
                        ⚠
                      </span>
                    )}
                  </a>
                </li>
              ))}
            </ul>
          </>
        ))}
      </nav>
    </details>
  );
}

/** The HTTP method of the page of an operation. */
export function Method({ page: { method } }: { page: Page }) {
  return method === undefined ? null : <span class={`method ${method.toLowerCase()}`}>{method}</span>;
}
