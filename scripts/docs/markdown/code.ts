import highlighter from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import http from "highlight.js/lib/languages/http";
import json from "highlight.js/lib/languages/json";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";
import type { Code } from "../blocks/block.js";
import { escapeHtml } from "./escapeHtml.js";

const LANGUAGES = { bash, http, json, typescript, xml, yaml };

/** Other names, as code blocks and samples use them. */
const ALIASES: Readonly<Record<string, string>> = {
  ts: "typescript",
  js: "typescript",
  javascript: "typescript",
  sh: "bash",
  shell: "bash",
  html: "xml",
  yml: "yaml",
};

for (const [name, language] of Object.entries(LANGUAGES)) highlighter.registerLanguage(name, language);

/** Writes code as a block of HTML, beside which the page's script sets a button that copies it. */
export function codeHtml({ source, language }: Code): string {
  return `<div class="code"><pre><code>${highlighted(source.trimEnd(), language)}</code></pre></div>\n`;
}

/** Gives the name under which a language is highlighted, or undefined where it is plain text. */
function languageNamed(name: string): string | undefined {
  const lower = name.toLowerCase();
  const known = ALIASES[lower] ?? lower;
  return Object.hasOwn(LANGUAGES, known) ? known : undefined;
}

/** Writes code as HTML, its parts marked by classes; code of an unknown language stays plain. */
function highlighted(source: string, language: string): string {
  const known = languageNamed(language);
  return known === undefined ? escapeHtml(source) : highlighter.highlight(source, { language: known }).value;
}
