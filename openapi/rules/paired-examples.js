/**
 * Demands that a request and the answer to it are examples of one name, so that other tools can play them. An answer
 * without a body has no examples; it answers every request. An error needs no request.
 */
export function PairedExamples() {
  return {
    Operation({ operationId, parameters = [], requestBody, responses }, { report, location, resolve }) {
      const at = (node) => resolve(node).node;
      const namesOf = (holder) => Object.keys(holder.examples ?? {});
      const bodyNames = ({ content = {} }) => Object.values(content).flatMap(namesOf);

      const inputs = parameters.map(at).map((parameter) => ({
        what: `Parameter ${parameter.name}`,
        isRequired: parameter.required,
        names: namesOf(parameter),
      }));
      if (requestBody) {
        const body = at(requestBody);
        inputs.push({ what: "The request body", isRequired: body.required, names: bodyNames(body) });
      }
      const answers = Object.entries(responses).map(([status, response]) => ({
        isSuccess: status.startsWith("2"),
        hasBody: at(response).content !== undefined,
        names: bodyNames(at(response)),
      }));
      const requested = new Set(inputs.flatMap(({ names }) => names));
      const answered = new Set(answers.flatMap(({ names }) => names));
      const isAlwaysAnswered = answers.some(({ isSuccess, hasBody }) => isSuccess && !hasBody);
      const complain = (message) => report({ message: `${message} of ${operationId}.`, location });

      for (const name of requested) {
        if (!answered.has(name) && !isAlwaysAnswered) complain(`No answer has the example "${name}"`);
        for (const { what, isRequired, names } of inputs) {
          if (isRequired && !names.includes(name)) complain(`${what} has no example "${name}"`);
        }
      }
      for (const name of new Set(answers.flatMap(({ isSuccess, names }) => (isSuccess ? names : [])))) {
        if (!requested.has(name)) complain(`No request has the example "${name}"`);
      }
    },
  };
}
