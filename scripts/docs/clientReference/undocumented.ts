import type { DeclarationReflection, ParameterReflection } from "typedoc";
import { commentOf, membersOf, signatureOf, summaryOf, tagOf, throwsOf, type Exports } from "./declared.js";
import { typeText } from "./typeText.js";

/** Lists what keeps exports from being a reference with entries of these names, a line each. */
export function undocumented(exports: Exports, entries: ReadonlyMap<string, string>): string[] {
  return [...exports.values()].flatMap((declared) => {
    const { name } = declared;
    const { own } = membersOf(declared, exports);
    return [
      ...(entries.has(name) ? [] : [`${name} stands in no section of the reference.`]),
      ...wordless(name, declared),
      ...callProblems(name, declared, exports),
      ...own.flatMap((member) => {
        const label = `${name}.${member.name}`;
        const amount = name.endsWith("Options") ? amountProblems(label, member) : [];
        return [...wordless(label, member), ...amount, ...callProblems(label, member, exports)];
      }),
    ];
  });
}

function wordless(label: string, declared: DeclarationReflection): string[] {
  return hasWords(declared) ? [] : [`${label} has no doc comment.`];
}

function amountProblems(label: string, member: DeclarationReflection): string[] {
  if (typeText(member.type) !== "number") return [];
  const comment = commentOf(member);
  // A port or a seed is no amount.
  const unit = tagOf(comment, "@unit") ?? /^(?:Port|Integer)\b/.exec(summaryOf(member))?.[0];
  const isTold = tagOf(comment, "@default") !== undefined && unit !== undefined;
  return isTold ? [] : [`${label} is a number without @unit or @default.`];
}

// A parameter of what describes itself needs words where any other has them.
function callProblems(label: string, declared: DeclarationReflection, exports: Exports): string[] {
  const parameters = signatureOf(declared)?.parameters ?? [];
  const silent = parameters.some(hasWords) ? parameters.filter((each) => !hasWords(each)) : [];
  const unknown = throwsOf(commentOf(declared)).filter(({ error }) => !exports.has(error));
  return [
    ...silent.map(({ name }) => `${label} has no doc comment for its parameter ${name}.`),
    ...unknown.map(({ error }) => `${label} throws ${error || "something"}, which is not exported.`),
  ];
}

function hasWords(declared: DeclarationReflection | ParameterReflection): boolean {
  return summaryOf(declared) !== "";
}
