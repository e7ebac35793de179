/** Takes the part of the README between a heading and the next line that begins with a text. */
export function readmePart(readme: string, heading: string, end: string): string {
  const [, after] = `\n${readme}`.split(`\n${heading}\n`);
  const [part, rest] = after?.split(`\n${end}`) ?? [];
  if (part === undefined || rest === undefined)
    throw new Error(`The README has no "${heading}" that is followed by "${end}".`);
  return part;
}
