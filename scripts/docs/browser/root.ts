/** The way from this page to the folder of the site. */
export function siteRoot(): string {
  return document.documentElement.dataset.root ?? "";
}
