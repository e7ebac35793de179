import { SegmentsError } from "../errors/base.js";

/** No request may be sent for longer than its call would wait. */
export class GateClosedError extends SegmentsError {
  override get name(): string {
    return "GateClosedError";
  }
  /**
   * Time until the gate opens.
   * @unit milliseconds
   */
  declare readonly opensInMs: number;

  /** @param opensInMs - Milliseconds until the gate opens. */
  constructor(opensInMs: number) {
    super(`The limits of the store let no request through for ${Math.ceil(opensInMs / 1000)} s.`);
    Object.assign(this, { opensInMs });
  }
}
