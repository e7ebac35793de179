/** The site as if it stood below a path of a server. */
const SITE = "http://site/root/";

/** Follows every link of every file within the site: to files, and in HTML to fragments, of which each is there once. */
export function checkLinks(files: ReadonlyMap<string, string>) {
  const pages = [...files].filter(([file]) => file.endsWith(".html"));
  const fragments = new Map(pages.map(([file, html]) => [file, found(html, /<[^>]*?\sid="([^"]*)"/g)]));
  const faults = [...fragments].flatMap(([file, ids]) =>
    [...new Set(ids.filter((each, index) => ids.indexOf(each) !== index))].map((id) => ({
      file,
      fault: `more than one place has the fragment "${id}"`,
    })),
  );
  let links = 0;
  for (const [file, content] of files)
    for (const link of new Set(linksOf(file, content))) {
      if (/^(?:https?:|mailto:|data:)/.test(link)) continue;
      links += 1;
      const fault = faultOf(new URL(link, SITE + file), files, fragments);
      if (fault !== undefined) faults.push({ file, fault: `the link "${link}" ${fault}` });
    }
  return { links, faults };
}

function faultOf(
  { href, hash }: URL,
  files: ReadonlyMap<string, string>,
  fragments: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  if (!href.startsWith(SITE)) return "leads out of the site";
  const [target = ""] = href.slice(SITE.length).split("#");
  if (!files.has(target)) return `leads to ${target}, which is not there`;
  const ids = fragments.get(target);
  const isThere = hash === "" || ids === undefined || ids.includes(decodeURIComponent(hash.slice(1)));
  return isThere ? undefined : `leads to a fragment that ${target} does not have`;
}

function linksOf(file: string, content: string): string[] {
  if (file.endsWith(".html")) return found(content, /<[^>]*?\s(?:href|src)="([^"]*)"/g);
  if (!file.endsWith(".md") && file !== "llms.txt") return [];
  // In code there are no links.
  return found(content.replace(/^(`{3,}).*?^\1/gms, "").replace(/`[^`\n]*`/g, ""), /\]\(([^)\s]*)\)/g);
}

function found(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, each = ""]) =>
    each.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'"),
  );
}
