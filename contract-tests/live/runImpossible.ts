/** The run cannot tell whether the store keeps the contract: its message is all that is shown, with exit code 2. */
export class RunImpossible extends Error {
  override readonly name = "CannotJudge";
}
