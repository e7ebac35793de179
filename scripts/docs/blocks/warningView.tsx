import { Prose } from "./proseView.js";

/** A warning, in words and a sign, so that its colour is not needed. */
export function WarningView({ markdown, from }: { markdown: string; from: string }) {
  return (
    <div class="warning" role="note" aria-label="Warning">
      <p class="warning-title">
        <span aria-hidden="true">⚠</span> Warning
      </p>
      <Prose markdown={markdown} from={from} />
    </div>
  );
}
