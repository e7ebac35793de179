import type { Page } from "../blocks/block.js";
import { relativeAddress } from "../links/address.js";
import { PAGES } from "../pages/addresses.js";
import type { Site } from "../site.js";

/** The line above every page. What needs script is hidden until it runs. */
export function Masthead({ site, page }: { site: Site; page: Page }) {
  return (
    <header class="masthead">
      <button
        class="menu-button"
        type="button"
        data-discloses="pages"
        aria-expanded="false"
        aria-controls="pages"
        hidden
      >
        Menu
      </button>
      <a class="site-title" href={relativeAddress(page.path, PAGES.overview, ".html")}>
        {site.title}
      </a>
      <search class="search" hidden>
        <label>
          <span class="label">Search</span>
          <input
            type="search"
            placeholder="Search ( / )"
            autocomplete="off"
            spellcheck={false}
            aria-controls="found"
          />
        </label>
        <div id="found" class="found" hidden>
          <p class="found-count" role="status" />
          <ul />
        </div>
      </search>
      <label class="theme" hidden>
        <span class="label">Theme</span>
        <select>
          <option value="">System</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </select>
      </label>
    </header>
  );
}
