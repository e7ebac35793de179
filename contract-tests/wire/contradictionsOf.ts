/**
 * Writes how a body contradicts its schema in words that do not differ from row to row: `/data/0/name must be string`
 * becomes `data[].name must be string`.
 *
 * @param errors Each a JSON pointer or a noun, and what is wrong there.
 */
export function contradictionsOf(errors: readonly string[]): string[] {
  return [...new Set(errors.map((error) => error.replace(/^\/\S*/, pathOf)))];
}

function pathOf(pointer: string): string {
  return pointer
    .split("/")
    .slice(1)
    .map((token, index) => (/^\d+$/.test(token) ? "[]" : index === 0 ? token : `.${token}`))
    .join("");
}
