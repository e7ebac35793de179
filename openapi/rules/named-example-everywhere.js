const isEmpty = (examples) => Object.keys(examples ?? {}).length === 0;

/** Demands named examples of every body and parameter, and an example of every header. */
export function NamedExampleEverywhere() {
  return {
    MediaType({ examples }, { report, location, key }) {
      if (isEmpty(examples)) report({ message: `The ${key} body has no named example.`, location });
    },
    Parameter({ name, examples }, { report, location }) {
      if (isEmpty(examples)) report({ message: `Parameter ${name} has no named example.`, location });
    },
    Header({ example }, { report, location, key }) {
      if (example === undefined) report({ message: `Header ${key} has no example.`, location });
    },
  };
}
