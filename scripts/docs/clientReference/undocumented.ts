import type { DeclaredExport, DeclaredMember } from "./declared.js";
import type { ClientReference } from "./model.js";

/** Lists what keeps the exports from being a reference, a line each. */
export function undocumented(exported: readonly DeclaredExport[], reference: ClientReference): string[] {
  const entries = reference.sections.flatMap((section) => section.entries);
  const ids = new Set(entries.map(({ id }) => id));
  const names = new Set(exported.map(({ name }) => name));
  const counted = entries.map(({ id }) => id);
  return [
    ...exported.flatMap((declared) => [
      ...(ids.has(declared.name) ? [] : [`${declared.name} stands in no section of the reference.`]),
      ...(hasWords(declared) ? [] : [`${declared.name} has no doc comment.`]),
      ...callProblems(declared.name, declared),
      ...declared.members.flatMap((member) => callProblems(`${declared.name}.${member.name}`, member)),
    ]),
    ...counted
      .filter((id, place) => counted.indexOf(id) !== place)
      .map((id) => `${id} stands in the reference twice.`),
    ...entries.flatMap(({ id, fields, throws }) => [
      ...fields
        .filter(({ description }) => description === "")
        .map((field) => `${id}.${field.name} has no doc comment.`),
      ...fields
        .filter((field) => /Options$/.test(id) && field.type === "number")
        // A port or a seed is no amount.
        .filter(({ unit, default: value, description }) => {
          return !(value && (unit ?? /^(?:Port|Integer)\b/.test(description)));
        })
        .map((field) => `${id}.${field.name} is a number without @unit or @default.`),
      ...throws
        .filter(({ error }) => !names.has(error))
        .map(({ error }) => `${id} throws ${error || "something"}, which is not exported.`),
    ]),
  ];
}

// A parameter of what describes itself needs words where any other has them.
function callProblems(name: string, { call }: Pick<DeclaredMember, "call">): string[] {
  const parameters = call?.parameters ?? [];
  if (!parameters.some(hasWords)) return [];
  return parameters
    .filter((parameter) => !hasWords(parameter))
    .map((parameter) => `${name} has no doc comment for its parameter ${parameter.name}.`);
}

function hasWords({ comment }: Pick<DeclaredMember, "comment">): boolean {
  return comment !== undefined && comment.summary !== "";
}
