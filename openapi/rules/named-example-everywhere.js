/** Demands a named example of every body, and an example of every parameter and header. */
export function NamedExampleEverywhere() {
  const demandExample = (what, node, { report, location }) => {
    if (node.example === undefined) report({ message: `${what} has no example.`, location });
  };
  return {
    MediaType(mediaType, { report, location, key }) {
      if (Object.keys(mediaType.examples ?? {}).length === 0) {
        report({ message: `The ${key} body has no named example.`, location });
      }
    },
    Parameter: (parameter, context) => demandExample(`Parameter ${parameter.name}`, parameter, context),
    Header: (header, context) => demandExample(`Header ${context.key}`, header, context),
  };
}
