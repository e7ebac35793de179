import { isObject, pointerToken } from "./json.js";
import { operations } from "./operations.js";
import type { Specification } from "./specification.js";

export interface BrokenExample {
  readonly pointer: string;
  readonly errors: string[];
}

/** Finds the examples of the spec that are not valid against the schemas of their bodies. */
export function brokenExamples(specification: Specification): BrokenExample[] {
  return Object.values(operations).flatMap(({ pointer }) => {
    const responses = Object.keys(specification.at(`${pointer}/responses`) ?? {});
    const bodies = [`${pointer}/requestBody`, ...responses.map((status) => `${pointer}/responses/${status}`)];
    return bodies.flatMap((body) => ofBody(body, specification));
  });
}

function ofBody(body: string, specification: Specification): BrokenExample[] {
  const content = specification.at(`${body}/content`) ?? {};
  return Object.keys(content).flatMap((mediaType) => {
    const at = `${body}/content/${pointerToken(mediaType)}`;
    return Object.keys(specification.at(`${at}/examples`) ?? {}).flatMap((name) => {
      const pointer = `${at}/examples/${pointerToken(name)}`;
      const example = specification.at(pointer);
      const errors = isObject(example)
        ? specification.schemaErrors(`${at}/schema`, example.value)
        : ["is missing"];
      return errors.length > 0 ? [{ pointer, errors }] : [];
    });
  });
}
