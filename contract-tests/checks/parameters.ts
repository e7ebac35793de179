import { demand, type Check } from "../run/check.js";
import { operations, type OperationId, type OperationRequest } from "../spec/operations.js";
import type { Capability } from "../targets/target.js";

/** A value of a parameter that a target must accept or refuse. */
interface ParameterCase {
  readonly operationId: OperationId;
  /** Rest of the id of the check. */
  readonly name: string;
  /** The value as the subject of a sentence: "Page 0". */
  readonly subject: string;
  /** Position of the parameter in the spec. */
  readonly parameter: number;
  /** Path with the value in it. */
  readonly path: OperationRequest["path"];
}

function checkOf(
  { operationId, name, subject, parameter, path }: ParameterCase,
  outcome: string,
  needs: readonly Capability[],
  isExpected: (status: number) => boolean,
  invalid?: string,
): Check {
  const { pointer, method, sample } = operations[operationId];
  return {
    id: `${operationId}.${name}`,
    operationId,
    requirement: `${subject} is ${outcome}.`,
    pointer: `${pointer}/parameters/${parameter}`,
    needs,
    async run(context) {
      const body = "body" in sample ? { body: sample.body } : {};
      const { response } = await context.send({ method, path, ...body, ...(invalid && { invalid }) });
      demand(isExpected(response.status), `${subject} to be ${outcome}`, `status ${response.status}`);
    },
  };
}

/** Makes the check that a documented value of a parameter is accepted. */
export function accepted(parameterCase: ParameterCase, needs: readonly Capability[] = []): Check {
  return checkOf(parameterCase, "accepted", needs, (status) => status >= 200 && status < 300);
}

/**
 * Makes the check that a value beyond the bounds of a parameter is refused. It runs only on a target that enforces
 * the spec, because no document says what other servers do with such a value.
 */
export function refused(parameterCase: ParameterCase): Check {
  const isRefusal = (status: number) => status >= 400 && status < 500;
  return checkOf(parameterCase, "refused", ["validatesRequests"], isRefusal, parameterCase.subject);
}
