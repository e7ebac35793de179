import { posix } from "node:path";
import { isObject } from "../../../contract-tests/spec/json.js";

const OF_REPOSITORY = /\bnpm (?:run|run-script|ci|test|start|pack|publish)\b/g;
/** Commands that a block for the shell may begin with, besides those of the package. */
const OF_SHELL = ["export", "npm"];
const BLOCK = /^```(?:sh|shell|bash)\n([^]*?)^```/gm;
const OURS = /\bbigcommerce-segments-[a-z][\w-]*/g;
const LINK = /\]\((?!\w+:|#)([^)#\s]+)|\b(?:href|src)="(?!\w+:|#)([^"#]+)/g;
const PATH =
  /(?<![\w/-])(?:src|scripts|contract-tests|openapi|generated|dist|\.github)\/[\w./-]*\w|\b[A-Z]+\.md\b/g;

/** Lists what the README of a package names and the package does not have: commands, files and entries. */
export function readmeProblems(files: readonly string[], read: (file: string) => string): string[] {
  const readme = read("README.md");
  const manifest: unknown = JSON.parse(read("package.json"));
  const { name, bin, exports } = isObject(manifest) ? manifest : {};
  const own = String(name);
  const commands = Object.entries(isObject(bin) ? bin : {})
    .filter(([, file]) => files.includes(posix.normalize(String(file))))
    .map(([command]) => command);
  const entries = Object.keys(isObject(exports) ? exports : {});
  const found = (pattern: RegExp) =>
    Array.from(readme.matchAll(pattern), ([all, ...groups]) => groups.find(Boolean) ?? all);
  const missing = (what: string, names: readonly string[], known: readonly string[]) =>
    names.filter((each) => !known.includes(each)).map((each) => `README.md names the ${what} ${each}`);
  return [
    ...missing("command", found(OF_REPOSITORY), []),
    ...missing("command", found(BLOCK).flatMap(programsIn), [...commands, ...OF_SHELL]),
    ...missing("command", found(OURS), commands),
    ...missing("entry", found(new RegExp(`\\b${own}/[\\w./-]*\\w`, "g")).map(inExports(own)), entries),
    ...missing(
      "file",
      [...found(LINK), ...found(PATH)].map((path) => posix.normalize(path)),
      files,
    ),
  ];
}

/** Takes the first word of each command in a block, without what comes before it. */
function programsIn(block: string): string[] {
  return block
    .replaceAll(/\\\n/g, " ")
    .split(/\n|&&|\|\|?|;/)
    .map((command) => command.trim().replace(/^(?:\w+=\S* +)*(?:node_modules\/\.bin\/)?/, ""))
    .map((command) => /^[^\s#]+/.exec(command)?.[0] ?? "")
    .filter((program) => program !== "");
}

function inExports(own: string): (entry: string) => string {
  return (entry) => `.${entry.slice(own.length)}`;
}
