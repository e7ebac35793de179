import highlighter from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import http from "highlight.js/lib/languages/http";
import json from "highlight.js/lib/languages/json";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";
import { escapeHtml } from "./escapeHtml.js";

const LANGUAGES = { bash, http, json, typescript, xml, yaml };

for (const [name, language] of Object.entries(LANGUAGES)) highlighter.registerLanguage(name, language);
highlighter.registerAliases(["js", "javascript"], { languageName: "typescript" });
highlighter.registerAliases("shell", { languageName: "bash" });

/** Writes code as a block of HTML, its parts marked by classes; code of an unknown language stays plain. */
export function codeHtml(source: string, language: string): string {
  const text = source.trimEnd();
  const isKnown = highlighter.getLanguage(language) !== undefined;
  const html = isKnown ? highlighter.highlight(text, { language }).value : escapeHtml(text);
  return `<div class="code" data-language="${escapeHtml(language)}"><pre><code>${html}</code></pre></div>\n`;
}
