/** A link of the site that leads nowhere, or a place that has its fragment twice. */
export interface LinkFault {
  /** Path of the file in the site. */
  readonly file: string;
  readonly fault: string;
}

/** Result of a check of all links. */
export interface LinkCheck {
  /** How many links within the site there are. */
  readonly links: number;
  readonly faults: readonly LinkFault[];
}

/** Follows every link of every file within the site: to files, and in HTML to fragments. */
export function checkLinks(files: ReadonlyMap<string, string>): LinkCheck {
  const fragments = new Map(
    [...files].filter(([file]) => file.endsWith(".html")).map(([file, html]) => [file, idsOf(html)]),
  );
  const faults: LinkFault[] = [];
  let links = 0;
  for (const [file, ids] of fragments)
    for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index)))
      faults.push({ file, fault: `more than one place has the fragment "${id}"` });
  for (const [file, content] of files) {
    for (const link of new Set(linksOf(file, content))) {
      if (isElsewhere(link)) continue;
      links += 1;
      const fault = faultOf(link, file, files, fragments);
      if (fault !== undefined) faults.push({ file, fault: `the link "${link}" ${fault}` });
    }
  }
  return { links, faults };
}

function faultOf(
  link: string,
  file: string,
  files: ReadonlyMap<string, string>,
  fragments: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const [path = "", fragment] = link.split("#");
  const target = path === "" ? file : joined(file, path);
  if (target === undefined || path.startsWith("/")) return "leads out of the site";
  if (!files.has(target)) return `leads to ${target}, which is not there`;
  if (fragment === undefined || fragment === "" || !target.endsWith(".html")) return undefined;
  return fragments.get(target)?.includes(decodeURIComponent(fragment))
    ? undefined
    : `leads to a fragment that ${target} does not have`;
}

function idsOf(html: string): string[] {
  return [...html.matchAll(/<[^>]*?\sid="([^"]*)"/g)].map(([, id = ""]) => unescaped(id));
}

function linksOf(file: string, content: string): string[] {
  if (file.endsWith(".html"))
    return [...content.matchAll(/<[^>]*?\s(?:href|src)="([^"]*)"/g)].map(([, link = ""]) => unescaped(link));
  if (!file.endsWith(".md") && file !== "llms.txt") return [];
  // In code there are no links.
  const prose = content.replace(/^(`{3,}).*?^\1/gms, "").replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]*)\)/g)].map(([, link = ""]) => link);
}

/** The path to which a link leads from a file, or undefined where that is above the site. */
function joined(file: string, link: string): string | undefined {
  const parts = file.split("/").slice(0, -1);
  for (const part of link.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

function isElsewhere(link: string): boolean {
  return /^(?:https?:|mailto:|data:)/.test(link);
}

function unescaped(text: string): string {
  return text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'");
}
