import type { Page } from "../page.js";
import { relativeAddress } from "../links/address.js";
import type { Site } from "../site.js";

/** The line above every page. What needs script is hidden until it runs. */
export function Masthead({ site, page }: { site: Site; page: Page }) {
  return (
    <header class="masthead">
      <a class="site-title" href={relativeAddress(page.path, "index", ".html")}>
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
      <label class="sources-choice" data-choice="sources" hidden>
        <span class="label">Sources</span>
        <select>
          <option value="">Sources: exceptions</option>
          <option value="all">Sources: all</option>
        </select>
      </label>
      <label class="theme" data-choice="theme" hidden>
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
