/** Writes text so that XML takes it for nothing else. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Writes a coordinate, as exact as an eye can see. */
export function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}
