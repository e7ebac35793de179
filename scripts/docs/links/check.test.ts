import { checkLinks } from "./check.js";

const faultsOf = (files: Record<string, string>) =>
  checkLinks(new Map(Object.entries(files))).faults.map(({ file, fault }) => `${file}: ${fault}`);

test("links to files and fragments that are there are sound, and counted", () => {
  const files = new Map([
    [
      "index.html",
      '<p id="top"></p><a href="a/b.html#x:y">b</a><a href="#top">top</a><a href="https://example.com">away</a>',
    ],
    ["a/b.html", '<p id="x:y"></p><link href="../site.css">'],
    ["site.css", ""],
    ["index.md", "[b](a/b.html) and `[no](link.md)`"],
  ]);
  expect(checkLinks(files)).toEqual({ links: 4, faults: [] });
});

test.each([
  [
    "a missing page",
    '<a href="gone.html">x</a>',
    'index.html: the link "gone.html" leads to gone.html, which is not there',
  ],
  [
    "a missing fragment",
    '<a href="#gone">x</a>',
    'index.html: the link "#gone" leads to a fragment that index.html does not have',
  ],
  [
    "a fragment twice",
    '<p id="a"></p><p id="a"></p>',
    'index.html: more than one place has the fragment "a"',
  ],
  [
    "the folder above",
    '<a href="../index.html">x</a>',
    'index.html: the link "../index.html" leads out of the site',
  ],
  [
    "the root of a host",
    '<a href="/index.html">x</a>',
    'index.html: the link "/index.html" leads out of the site',
  ],
])("%s is found", (_, html, fault) => {
  expect(faultsOf({ "index.html": html })).toEqual([fault]);
});

test("a missing script is found, and a missing page in Markdown", () => {
  expect(faultsOf({ "a/b.html": '<script src="../x.js"></script>', "llms.txt": "[x](x.md)" })).toEqual([
    'a/b.html: the link "../x.js" leads to x.js, which is not there',
    'llms.txt: the link "x.md" leads to x.md, which is not there',
  ]);
});
