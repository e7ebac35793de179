import { isObject, resolvePointer } from "../../spec/json.js";

/** The outputs of the step, as `action.yml` names them. */
export interface ActionOutputs {
  verdict: string;
  passed: number;
  failed: number;
  skipped: number;
  /** Folder of the reports. */
  report: string;
}

/** Takes the outputs of the step from `contract.json`, or from nothing if the run could not judge. */
export function actionOutputs(report: unknown, folder: string): ActionOutputs {
  const count = (status: string) => {
    const value = resolvePointer(report, `/totals/${status}`);
    return typeof value === "number" ? value : 0;
  };
  const verdict = isObject(report) && "verdict" in report ? String(report.verdict) : "unjudged";
  return { verdict, passed: count("pass"), failed: count("fail"), skipped: count("skip"), report: folder };
}

/** Writes outputs for the file `GITHUB_OUTPUT`. Throws if a value contains the delimiter, which could set others. */
export function outputText(outputs: ActionOutputs, delimiter: string): string {
  return Object.entries(outputs)
    .map(([name, value]) => {
      const text = String(value);
      if (text.includes(delimiter)) throw new Error(`The output ${name} contains the delimiter.`);
      return `${name}<<${delimiter}\n${text}\n${delimiter}\n`;
    })
    .join("");
}
