/** A check lacks something that it needs, which says nothing about the package. */
export class NotRunError extends Error {
  // On the prototype, so that the stack begins with it: the totals are counted by that.
  override get name(): string {
    return "NotRunError";
  }
}
