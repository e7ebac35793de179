import { codeHtml } from "../markdown/codeHtml.js";
import type { Sample } from "./block.js";

/** The forms of one call. Without script they stand one below the other; with it they become tabs. */
export function SamplesView({ samples }: { samples: readonly Sample[] }) {
  return (
    <div class="samples" data-tabs="sample">
      {samples.map(({ label, source, language, answer }) => (
        <section class="sample" data-tab={label} aria-label={label}>
          <h3 class="sample-title">{label}</h3>
          <div dangerouslySetInnerHTML={{ __html: codeHtml({ source, language }) }} />
          {answer !== undefined && (
            <>
              <p class="answer-title">Answers</p>
              <div class="answer" dangerouslySetInnerHTML={{ __html: codeHtml(answer) }} />
            </>
          )}
        </section>
      ))}
    </div>
  );
}
