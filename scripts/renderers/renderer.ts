import type { Locator, Page } from "playwright-core";
import type { DocumentedOperation } from "./documentedOperations.js";
import type packages from "./packages.json";

/** A program that other people make their reference with. */
export interface Renderer {
  readonly name: string;
  readonly package: keyof typeof packages;
  /** Files of the package that a page loads, each under its own name. */
  readonly files: readonly string[];
  /** The body of the page; it sets `window.rendered` once all is there. */
  readonly body: string;
  /** What it loads from its maker whatever the document, and is refused here. */
  readonly ownRequests: readonly string[];
  /** Whether it shows `x-codeSamples`. */
  readonly hasCodeSamples: boolean;
  /** Finds the part of the page about an operation, and makes it show itself. */
  readonly operation: (page: Page, operation: DocumentedOperation) => Promise<Locator>;
  /** Opens one example after the other and returns the texts that it sees. */
  readonly examples: (part: Locator) => Promise<string[]>;
}

/** Address of the document, beside the page. */
export const DOCUMENT = "openapi.json";
