import highlighter from "highlight.js/lib/core";
import bash from "highlight.js/lib/languages/bash";
import http from "highlight.js/lib/languages/http";
import json from "highlight.js/lib/languages/json";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";
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

/** Gives the name under which a language is highlighted, or undefined where it is plain text. */
export function languageNamed(name: string): string | undefined {
  const lower = name.toLowerCase();
  const known = ALIASES[lower] ?? lower;
  return Object.hasOwn(LANGUAGES, known) ? known : undefined;
}

/**
 * Writes code as HTML, its parts marked by classes.
 *
 * @param language Any name of it; code of an unknown one stays plain.
 */
export function highlighted(source: string, language: string): string {
  const known = languageNamed(language);
  return known === undefined ? escapeHtml(source) : highlighter.highlight(source, { language: known }).value;
}
