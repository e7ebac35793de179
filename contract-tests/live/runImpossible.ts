/** The run cannot be judged. The command shows the message alone and exits with 2. */
export class RunImpossible extends Error {
  override readonly name = "RunImpossible";
}
