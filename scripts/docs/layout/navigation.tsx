import type { Page } from "../blocks/block.js";
import { relativeAddress } from "../links/address.js";
import type { Site } from "../site.js";

/** The list of all pages. */
export function Navigation({ site, page: here }: { site: Site; page: Page }) {
  return (
    <nav id="pages" class="pages" aria-label="Pages">
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
                  {page.method !== undefined && (
                    <span class={`method ${page.method.toLowerCase()}`}>{page.method}</span>
                  )}
                  <span class="page-title">{page.shortTitle}</span>
                  {page.isDangerous && (
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
  );
}
