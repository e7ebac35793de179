import { bodiesAt, type Body } from "./body.js";
import { evidenceOf, type Evidence } from "./evidence.js";
import { componentName, type Place } from "./place.js";

/** An answer that an operation is documented to give. */
export interface DocumentedResponse {
  /** `200`. */
  readonly status: string;
  /** JSON pointer of the answer, of its component where operations share it. */
  readonly pointer: string;
  readonly description: string;
  readonly evidence: Evidence;
  readonly headers: readonly { readonly name: string; readonly component: string }[];
  readonly bodies: readonly Body[];
}

/** Reads an answer. Throws if a header of it is no component, and so would be described nowhere. */
export function responseAt(status: string, place: Place): DocumentedResponse {
  const evidence = evidenceOf(place);
  return {
    status,
    pointer: place.pointer,
    description: place.at("description").text(),
    evidence,
    headers: place
      .at("headers")
      .entries()
      .map(([name, header]) => {
        const component = componentName(header, "headers");
        if (component === undefined) throw new Error(`The header at #${header.pointer} is no component.`);
        return { name, component };
      }),
    bodies: bodiesAt(place.at("content"), evidence),
  };
}
