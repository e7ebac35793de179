/** Links within the site begin with it in the Markdown of pages. */
const SITE_SCHEME = "site:";

/** Writes the way from one page to another, so that it holds under any address and for files. */
export function relativeAddress(from: string, target: string, extension: string): string {
  const [path = "", fragment] = target.split("#");
  const suffix = fragment === undefined ? "" : `#${fragment}`;
  if (path === from && suffix !== "") return suffix;
  return `${rootOf(from)}${path}${extension}${suffix}`;
}

/** The way from a page to the folder of the site: `../` for `operations/listSegments`. */
export function rootOf(path: string): string {
  return "../".repeat(path.split("/").length - 1);
}

/** Writes the target of a link for one form of a page. Markdown keeps no fragment: its readers make their own. */
export function resolveLink(from: string, href: string, form: "html" | "md"): string {
  if (!href.startsWith(SITE_SCHEME)) return href;
  const target = href.slice(SITE_SCHEME.length);
  if (form === "html") return relativeAddress(from, target, ".html");
  return relativeAddress(from, target.split("#")[0] ?? "", ".md");
}
