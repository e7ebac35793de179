import { checksOf, Violation, type Check } from "../../run/check.js";
import type { Context } from "../../run/context.js";
import { histories, type Histories } from "../../observations/histories.js";

/** Makes a check of histories; what it finds is shown by what the operation was asked, unless it says otherwise. */
export function historyCheck(
  operationId: keyof Histories["exchanges"],
  name: string,
  requirement: string,
  at: string,
  judge: (all: Histories, context: Context) => void,
): Check {
  return checksOf(operationId)(name, requirement, { at, needs: ["state"] }, async (context) => {
    const all = await histories(context);
    try {
      judge(all, context);
    } catch (error) {
      if (!(error instanceof Violation) || error.exchange) throw error;
      throw new Violation(error.expected, error.actual, all.exchanges[operationId]);
    }
  });
}
