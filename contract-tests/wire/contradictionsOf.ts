/** Makes the errors of a body the same for every row: `/data/0/name must be …` becomes `data[].name must be …`. */
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
