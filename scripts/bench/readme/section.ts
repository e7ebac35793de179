import { machineLine } from "../machine.js";
import { reaches } from "../part.js";
import type { Report } from "../report.js";
import { figureOf, rounded } from "./figures.js";
import { growthTable, markdownTable, processesTable } from "./tables.js";

const BEGIN = "<!-- bench -->";
const END = "<!-- /bench -->";

/** Makes a client with one name in all parts except the quota part. */
function named(name: string, quota?: string) {
  return { name, subjects: { size: name, startup: name, cost: name, quota } };
}

/** The names of the clients in the README, and in the parts of the bench. */
const clients = [
  {
    name: "this client",
    subjects: {
      size: "whole client",
      startup: "whole client",
      cost: "whole client, raw level",
      quota: "whole client",
    },
  },
  named("openapi-fetch", "openapi-fetch, pool of 10"),
  named("ky", "ky, pool of 10, limit 2"),
  named("axios"),
  named("got"),
  named("node-bigcommerce", "node-bigcommerce, pool of 10"),
];

const columns = [
  { head: "bundle, gzip", part: "size", name: "at once" },
  { head: "start-up", part: "startup", name: "ratio" },
  { head: "one call", part: "cost", name: "ratio, one at a time" },
  { head: "ten at once", part: "cost", name: "ratio, ten at once" },
  { head: "of 600 reads lost", part: "quota", name: "lost" },
  { head: "answers of 429", part: "quota", name: "429" },
] as const;

/** Writes the text between the markers of the README. All figures come from one run. */
export function sectionOf(report: Report): string {
  const rows = clients.map(({ name, subjects }) => [
    name,
    ...columns.map(({ part, name: figure }) => {
      const subject = subjects[part];
      return rounded(subject === undefined ? undefined : figureOf(report, { part, subject, name: figure }));
    }),
  ]);
  return [
    `Written by \`npm run bench -- --readme\` from one run on ${machineLine(report.machine)}.`,
    markdownTable(["", ...columns.map(({ head }) => head)], rows),
    COLUMNS,
    growthTable(report),
    GROWTH,
    processesTable(report),
    PROCESSES,
    [...sizes(report), ...suite(report)].map((line) => `- ${line}`).join("\n"),
  ].join("\n\n");
}

const COLUMNS = `Start-up: a process that imports the client, as a ratio to one that imports an empty module. Calls read 50 rows on
loopback and are ratios to openapi-fetch in the same round. The 600 reads use a simulated store with 150 requests per
30 s, which axios and got cannot reach. got and node-bigcommerce are bundled for Node; they and axios use Node's own
\`http\`, the others its \`fetch\`.`;

const GROWTH = `Time per segment or call, on an in-process store or \`fetch\`; heap is what a pending call holds. With linear growth
all columns are the same; less is better.`;

const PROCESSES = `Four processes read 400 pages of a store that allows 100 requests per 2 s and ten at once; another app takes 25 of each
window, which only rate-limiter-flexible knows. Refused: answers of 429, after which the client tries again. Time:
ratio to the least. Ends apart: ratio of the last process to the first. Commands and CPU of Redis are for one call.`;

function sizes(report: Report): string[] {
  return ["whole client", "without the segments level"].map((subject) => {
    const figure = figureOf(report, { part: "size", subject, name: "at once" });
    const { unit, most = NaN, aim = NaN } = figure;
    const outcome = reaches(figure) ? "reached" : "missed";
    return `Bundle, ${subject}: ${rounded(figure)}; budget ${most} ${unit}, aim ${aim} ${unit} (${outcome}).`;
  });
}

function suite(report: Report): string[] {
  const value = (part: string, subject: string, name: string) =>
    rounded(figureOf(report, { part, subject, name }));
  const all = (name: string) => value("thousand", "all", name);
  return [
    `1000 segments created, listed and deleted: ${all("requests")} requests, ${all("ratio")} the least time possible with ten in flight.`,
    `One signal shared by thousands of calls: ${value("signal", "one signal for all", "ratio")} the time without.`,
    `64 limiters share a store: a call costs Redis ${value("processes", "64 limiters", "commands, ratio")} the commands and ${value("processes", "64 limiters", "CPU of Redis, ratio")} the CPU of four.`,
    `Contract run: ${value("runs", "contract run", "time")}. Fault run: ${value("runs", "fault run", "time")}.`,
  ];
}

/** Replaces the text between the markers of the bench. Throws if the text does not have exactly one pair of them. */
export function withSection(text: string, section: string): string {
  const [before = "", rest = "", ...moreBeginnings] = text.split(BEGIN);
  const [, after, ...moreEnds] = rest.split(END);
  if (after === undefined || moreBeginnings.length > 0 || moreEnds.length > 0)
    throw new Error(`The README needs ${BEGIN} and ${END}, once each.`);
  return `${before}${BEGIN}\n\n${section}\n\n${END}${after}`;
}
