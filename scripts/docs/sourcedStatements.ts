import { isDeepStrictEqual } from "node:util";
import { contradictedFacts, type Fact } from "../../contract-tests/facts/fact.js";
import { documentedFacts } from "../../contract-tests/facts/index.js";

/** A place of the spec, its value there, and that of a statement: `nothing` where there is none. */
export type Disagreement = Readonly<Record<"pointer" | "theirs" | "ours", string>>;

/** A statement of a source, or of this project, with its places in the spec. */
export interface SourcedStatement {
  /** Name of the source, or `Our choice`. */
  readonly source: string;
  readonly statement: string;
  /** The reason, of what no source says. */
  readonly why: string | undefined;
  /** JSON pointers, without their `#`. */
  readonly pointers: readonly string[];
  readonly disagreements: readonly Disagreement[];
}

/** Lists the statements that the spec rests on, each of a source once, in the order of the facts. */
export function sourcedStatements(document: unknown, facts = documentedFacts): SourcedStatement[] {
  const statements = new Map<string, Fact[]>();
  for (const each of facts) {
    const key = JSON.stringify([each.source, each.fact]);
    statements.set(key, [...(statements.get(key) ?? []), each]);
  }
  return [...statements.values()].flatMap((places) =>
    places.slice(0, 1).map(({ source, fact, why }) => ({
      source,
      statement: fact,
      why,
      pointers: places.map(({ pointer }) => pointer),
      disagreements: contradictedFacts(places, document, isDeepStrictEqual).map(
        ({ fact: theirs, actual }) => ({
          pointer: theirs.pointer,
          theirs: shown(theirs.expected),
          ours: shown(actual),
        }),
      ),
    })),
  );
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  return typeof value === "string" ? value.trim() : JSON.stringify(value);
}
