import { readPage, shownIds } from "../../observations/segments.js";
import { checksOf, demand, NotApplicable, type Check } from "../../run/check.js";

/** The check of a page that a store has only after other checks have created their segments. */
export const secondPageChecks: readonly Check[] = [
  checksOf("listSegments")(
    "page.second",
    "The second page of the default size holds as many of the other segments as fit.",
    { at: "/parameters/0", needs: ["state"] },
    async (context) => {
      const { data, meta } = await readPage(context, { page: 2 });
      const { total, per_page, current_page } = meta.pagination;
      demand(current_page === 2, "current_page 2", String(current_page));
      if (total <= per_page) throw new NotApplicable("the store has one page");
      const rest = Math.min(per_page, total - per_page);
      demand(data.length === rest, `${rest} of ${total} segments`, shownIds(data));
    },
  ),
];
