import type { ComponentChildren } from "preact";
import { render } from "preact-render-to-string";
import type { ContractReport } from "../contractReport.js";
import type { UnjudgedRun } from "../unjudgedRun.js";
import { contentSecurityPolicy, type PageAssets } from "./contentSecurityPolicy.js";
import { CheckList } from "./checkList.js";
import { Coverage } from "./coverage.js";
import { Drift } from "./drift.js";
import { Failures } from "./failures.js";
import { KnownChecks } from "./parts.js";
import { Matrix } from "./matrix.js";
import { Readings } from "./readings.js";
import { Headline, RunDetails, Verdict } from "./verdict.js";
import { shownText } from "./words.js";

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

/** Renders why a run could not judge. */
export function renderUnjudged({ run, message }: UnjudgedRun, assets: PageAssets): string {
  const page = (
    <Document title="unjudged" assets={assets}>
      <Headline verdict="unjudged">: {shownText(message)}</Headline>
      <RunDetails run={run} />
    </Document>
  );
  return `<!doctype html>\n${render(page)}\n`;
}

function Page({ report, assets }: { report: ContractReport; assets: PageAssets }) {
  const { verdict, totals } = report;
  return (
    <Document title={`${verdict}: ${totals.fail} failed, ${totals.pass} passed`} assets={assets}>
      <a class="skip-link" href="#checks">
        To the checks
      </a>
      <Verdict report={report} />
      <KnownChecks.Provider value={new Set(report.checks.map(({ id }) => id))}>
        <main>
          <Failures report={report} />
          <RunDetails {...report} />
          <nav aria-label="Parts of the page">
            {Object.entries(SECTIONS).map(([id, title]) => (
              <a href={`#${id}`}>{title}</a>
            ))}
          </nav>
          <Matrix report={report} />
          <CheckList report={report} />
          <Readings report={report} />
          <Drift report={report} />
          <Coverage cells={report.coverage} />
        </main>
      </KnownChecks.Provider>
      <script dangerouslySetInnerHTML={{ __html: assets.script }} />
    </Document>
  );
}

interface DocumentProps {
  readonly title: string;
  readonly assets: PageAssets;
  readonly children: ComponentChildren;
}

// Only the style and the script are not escaped: they are our own files.
function Document({ title, assets, children }: DocumentProps) {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={contentSecurityPolicy(assets)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style dangerouslySetInnerHTML={{ __html: assets.style }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
