import type { Row } from "../../../src/store/renderRow.js";
import type { Fault } from "../fault.js";
import { numbering, unfilteredOnly, type Asked } from "../listedSegments.js";

type NumberName = "total" | "count" | "per-page" | "current-page" | "total-pages";

function wrong(
  number: NumberName,
  name: string,
  description: string,
  change: (asked: Asked, pagination: Row) => Row,
): Fault {
  return {
    name: `listSegments.${number}-${name}`,
    about: `listSegments.pagination.${number}`,
    description,
    layer: numbering((pagination, asked) => change(asked, pagination)),
  };
}

/** Makes the fault that a number is wrong only in lists without `id:in`. */
function wrongInStore(name: string, description: string, change: (asked: Asked) => Row): Fault {
  return {
    name: `listSegments.store-${name}`,
    about: "listSegments.pages.store",
    description,
    layer: unfilteredOnly(numbering((_pagination, asked) => change(asked))),
  };
}

const EXAMPLE_LIMIT = 50;
const skipped = ({ page, limit }: Asked) => (page - 1) * limit;
const rowsOnPage = ({ matching, page, limit }: Asked) =>
  matching.slice((page - 1) * limit, page * limit).length;

export const paginationFaults: readonly Fault[] = [
  wrong("total", "of-page", "`total` counts the rows of the page alone.", (asked) => ({
    total: rowsOnPage(asked),
  })),
  wrong("total", "of-store", "`total` counts the whole store, whatever `id:in` names.", ({ everything }) => ({
    total: everything.length,
  })),
  wrong("total", "one-more", "`total` is one too many.", ({ matching }) => ({ total: matching.length + 1 })),
  wrong("total", "remaining", "`total` counts what is left from this page on.", (asked) => ({
    total: asked.matching.length - skipped(asked),
  })),
  {
    ...wrong("total", "as-text", "`total` is text.", ({ matching }) => ({ total: String(matching.length) })),
    about: "listSegments.types",
  },
  wrong("count", "of-all-pages", "`count` is the total.", ({ matching }) => ({ count: matching.length })),
  wrong("count", "is-limit", "`count` is the limit, on a page that is not full as well.", ({ limit }) => ({
    count: limit,
  })),
  wrong("count", "so-far", "`count` counts the rows up to the end of the page.", (asked) => ({
    count: skipped(asked) + rowsOnPage(asked),
  })),
  wrong("per-page", "default", "`per_page` is always 50.", () => ({ per_page: EXAMPLE_LIMIT })),
  {
    ...wrong("per-page", "as-text", "`per_page` is sent back as text, as it came.", ({ limit }) => ({
      per_page: String(limit),
    })),
    about: "listSegments.types",
  },
  wrong("per-page", "of-page", "`per_page` is the number of rows on the page.", (asked) => ({
    per_page: rowsOnPage(asked),
  })),
  wrong("current-page", "zero-based", "`current_page` counts from 0.", ({ page }) => ({
    current_page: page - 1,
  })),
  wrong("current-page", "one", "`current_page` is always 1.", () => ({ current_page: 1 })),
  wrong("current-page", "next", "`current_page` is the page to be read next.", ({ page }) => ({
    current_page: page + 1,
  })),
  wrong("current-page", "offset", "`current_page` is the number of rows skipped.", (asked) => ({
    current_page: skipped(asked),
  })),
  wrong("total-pages", "rounded-down", "`total_pages` is rounded down.", ({ matching, limit }) => ({
    total_pages: Math.floor(matching.length / limit),
  })),
  wrong("total-pages", "one-more", "`total_pages` is one too many.", ({ matching, limit }) => ({
    total_pages: Math.ceil(matching.length / limit) + 1,
  })),
  {
    ...wrong(
      "total-pages",
      "one-more-where-even",
      "`total_pages` is rounded down and one is added, which is wrong where the last page is full.",
      ({ matching, limit }) => ({ total_pages: Math.floor(matching.length / limit) + 1 }),
    ),
    about: "listSegments.pagination.total-pages.even",
  },
  wrong("total-pages", "of-store", "`total_pages` counts the pages of the whole store.", (asked) => ({
    total_pages: Math.ceil(asked.everything.length / asked.limit),
  })),
  wrong("total-pages", "one", "`total_pages` is always 1.", () => ({ total_pages: 1 })),
  wrong("total-pages", "remaining", "`total_pages` counts the pages from this one on.", (asked) => ({
    total_pages: Math.ceil((asked.matching.length - skipped(asked)) / asked.limit),
  })),
  wrongInStore("total-one-less", "Of the whole store `total` is one too few.", ({ everything }) => ({
    total: Math.max(0, everything.length - 1),
  })),
  wrongInStore("total-of-page", "Of the whole store `total` counts the page alone.", (asked) => ({
    total: rowsOnPage(asked),
  })),
  wrongInStore("total-pages-one", "Of the whole store `total_pages` is always 1.", () => ({
    total_pages: 1,
  })),
  wrongInStore("current-page-one", "Of the whole store `current_page` is always 1.", () => ({
    current_page: 1,
  })),
  wrongInStore("per-page-default", "Of the whole store `per_page` is always 50.", () => ({
    per_page: EXAMPLE_LIMIT,
  })),
  wrongInStore("count-of-all-pages", "Of the whole store `count` is the total.", ({ everything }) => ({
    count: everything.length,
  })),
];
