import { render } from "preact-render-to-string";
import type { ContractReport } from "../contractReport.js";
import { contentSecurityPolicy, type PageAssets } from "./assets.js";
import { CheckList } from "./checkList.js";
import { Coverage } from "./coverage.js";
import { Drift } from "./drift.js";
import { KnownChecks } from "./parts.js";
import { Matrix } from "./matrix.js";
import { Readings } from "./readings.js";
import { Verdict } from "./verdict.js";
import { VERDICTS } from "./words.js";

const SECTIONS = {
  summary: "Operations",
  checks: "Checks",
  readings: "Readings",
  drift: "Drift",
  coverage: "Coverage",
};

/** Renders a run as one self-contained HTML page. Server responses appear in it only as text. */
export function renderPage(report: ContractReport, assets: PageAssets): string {
  return `<!doctype html>\n${render(<Page report={report} assets={assets} />)}\n`;
}

function Page({ report, assets }: { report: ContractReport; assets: PageAssets }) {
  return (
    <html lang="en">
      <Head report={report} assets={assets} />
      <body>
        <a class="skip-link" href="#checks">
          To the checks
        </a>
        <Verdict report={report} />
        <nav aria-label="Parts of the page">
          {Object.entries(SECTIONS).map(([id, title]) => (
            <a href={`#${id}`}>{title}</a>
          ))}
        </nav>
        <KnownChecks.Provider value={new Set(report.checks.map(({ id }) => id))}>
          <main>
            <Matrix report={report} />
            <CheckList report={report} />
            <Readings report={report} />
            <Drift report={report} />
            <Coverage cells={report.coverage} />
          </main>
        </KnownChecks.Provider>
        <script dangerouslySetInnerHTML={{ __html: assets.script }} />
      </body>
    </html>
  );
}

// Only the style and the script are not escaped: they are our own files.
function Head({ report: { verdict, totals }, assets }: { report: ContractReport; assets: PageAssets }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy(assets)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>
        {VERDICTS[verdict]}: {totals.fail} failed, {totals.pass} passed
      </title>
      <link rel="icon" href="data:," />
      <style dangerouslySetInnerHTML={{ __html: assets.style }} />
    </head>
  );
}
