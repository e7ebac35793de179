import ts from "typescript";
import type { DeclaredExport, DeclaredMember } from "./declared.js";
import type {
  ClientReference,
  ReferenceEntry,
  ReferenceField,
  ReferenceKind,
  ReferenceThrow,
} from "./model.js";
import type { SectionItem, SectionPlan } from "./sections.js";

const KINDS: Readonly<Record<DeclaredExport["kind"], ReferenceKind>> = {
  function: "function",
  interface: "object",
  class: "error",
  alias: "type",
  variable: "constant",
};

/** Puts what is declared into the order in which readers need it; an item that is not exported is left out. */
export function clientReferenceOf(
  exported: readonly DeclaredExport[],
  plans: readonly SectionPlan[],
): ClientReference {
  const byName = new Map(exported.map((entry) => [entry.name, entry]));
  const entriesOf = (item: SectionItem): ReferenceEntry[] => {
    if (typeof item !== "string")
      return (byName.get(item.methodsOf)?.members ?? []).map((member) => methodEntry(member, item.as));
    const entry = byName.get(item);
    const hasOwnEntries = plans.some(({ items }) =>
      items.some((other) => typeof other !== "string" && other.methodsOf === item),
    );
    return entry ? [exportEntry(entry, byName, hasOwnEntries)] : [];
  };
  return {
    sections: plans.map(({ id, title, introduction, items }) => ({
      id,
      title,
      introduction,
      entries: items.flatMap(entriesOf),
    })),
  };
}

type ByName = ReadonlyMap<string, DeclaredExport>;

function exportEntry(declared: DeclaredExport, byName: ByName, hasOwnEntries: boolean): ReferenceEntry {
  const { name, call, members } = declared;
  const fields = hasOwnEntries
    ? []
    : members.map((member) => fieldOf(name, member, ancestorWith(declared, member.name, byName)));
  return {
    ...documented(declared),
    id: name,
    name,
    kind: KINDS[declared.kind],
    signature: signatureOf(declared, byName),
    parameters: (call?.parameters ?? []).map((parameter) => fieldOf(name, parameter)),
    fields,
    parents: exportedParents(declared, byName),
  };
}

function methodEntry(member: DeclaredMember, prefix: string): ReferenceEntry {
  const name = `${prefix}.${member.name}`;
  return {
    ...documented(member),
    id: name.split(".").slice(1).join("."),
    name,
    kind: "method",
    signature: `${name}${member.call?.text ?? `: ${member.type}`}`,
    parameters: (member.call?.parameters ?? []).map((parameter) => fieldOf(name, parameter)),
    fields: [],
    parents: [],
  };
}

function documented({
  comment,
}: Pick<DeclaredMember, "comment">): Pick<ReferenceEntry, "description" | "returns" | "throws" | "places"> {
  return {
    description: comment?.summary ?? "",
    returns: comment?.returns,
    throws: comment?.throws.map(({ error, description }): ReferenceThrow => ({ error, description })) ?? [],
    places: (comment?.see ?? []).flatMap((text) => text.match(/#\/[^`\s]*/g) ?? []),
  };
}

function fieldOf(owner: string, member: DeclaredMember, ancestor?: DeclaredExport): ReferenceField {
  const inherited = ancestor?.members.find(({ name }) => name === member.name);
  // What overrides a field and says nothing of it is that field.
  const comment = member.comment ?? inherited?.comment;
  const text = comment?.default;
  return {
    id: `${owner.replace(/^client\./, "")}.${member.name}`,
    name: member.name,
    type: member.type,
    isOptional: member.isOptional,
    default: text === undefined ? undefined : { text, isCode: isExpression(text) },
    unit: comment?.unit,
    description: comment?.summary ?? "",
    inheritedFrom: ancestor?.name,
  };
}

function exportedParents({ parents }: DeclaredExport, byName: ByName): string[] {
  return parents.filter((name) => byName.has(name));
}

/** Finds the farthest exported ancestor that has a field: there it is described. */
function ancestorWith(declared: DeclaredExport, field: string, byName: ByName): DeclaredExport | undefined {
  const parent = exportedParents(declared, byName)
    .map((name) => byName.get(name))
    .findLast((parent) => parent?.members.some(({ name }) => name === field));
  // The parents of a generic parent are not among those of the class.
  return parent && (ancestorWith(parent, field, byName) ?? parent);
}

function signatureOf(declared: DeclaredExport, byName: ByName): string {
  const { name, kind, typeParameters, call, text } = declared;
  const [parent] = exportedParents(declared, byName);
  const heritage = parent === undefined ? "" : ` extends ${parent}`;
  switch (kind) {
    case "function":
      return `${name}${call?.text ?? "()"}`;
    case "alias":
      return `type ${name}${typeParameters} = ${text}`;
    case "variable":
      return `const ${name}`;
    case "class":
      return `class ${name}${typeParameters}${heritage || " extends Error"}`;
    case "interface":
      return `interface ${name}${typeParameters}${heritage}`;
  }
}

/** Returns true if the text of a doc comment is one TypeScript expression, and not words. */
export function isExpression(text: string): boolean {
  const { diagnostics = [] } = ts.transpileModule(`(${text}\n);`, { reportDiagnostics: true });
  return diagnostics.length === 0;
}
