import {
  ReflectionKind,
  type DeclarationReflection,
  type ParameterReflection,
  type TypeParameterReflection,
} from "typedoc";
import { blocks, fenced, field, list } from "../markdown/write.js";
import type { Markdown } from "../page.js";
import {
  commentOf,
  membersOf,
  METHODS_OF,
  signatureOf,
  summaryOf,
  tagOf,
  throwsOf,
  type Exports,
} from "./declared.js";
import { callText, isExpression, typeText } from "./typeText.js";

/** Writes an export, or a method, under the name that callers use. */
export function entryMarkdown(
  declared: DeclarationReflection,
  exports: Exports,
  linkTo: (pointer: string) => Markdown,
  name = declared.name,
): Markdown {
  const id = name.replace(/^client\./, "");
  const comment = commentOf(declared);
  const { own, inherited } = membersOf(declared, exports);
  // Its methods have entries of their own.
  const fields = declared.name === METHODS_OF ? [] : own;
  const parameters = signatureOf(declared)?.parameters ?? [];
  const places = (comment?.getTags("@see") ?? []).flatMap(({ content }) =>
    content.flatMap(({ text }) => text.match(/#\/[^`\s]*/g) ?? []),
  );
  const returns = tagOf(comment, "@returns");
  return blocks(
    `### \`${name}\` {#${id}}`,
    fenced("ts", declarationOf(declared, name, exports)),
    summaryOf(declared),
    [...parameters, ...fields].map((each) => fieldOf(id, each)).join("\n"),
    inherited.size > 0 ? `Has ${[...inherited].map(fromAncestor).join("; ")}.` : "",
    returns && `Returns: ${returns}`,
    list(throwsOf(comment).map(({ error, reason }) => `throws \`${error}\`: ${reason}`)),
    places.length > 0 ? `In the spec: ${places.map(linkTo).join(", ")}` : "",
  );
}

function fieldOf(owner: string, declared: DeclarationReflection | ParameterReflection): Markdown {
  const comment = commentOf(declared);
  const [standard, unit] = [tagOf(comment, "@default"), tagOf(comment, "@unit")];
  const { name, flags } = declared;
  const signature = declared.isDeclaration() ? signatureOf(declared) : undefined;
  const got = declared.isDeclaration() ? declared.getSignature?.type : undefined;
  const type = signature === undefined ? typeText(got ?? declared.type) : callText(signature, " => ");
  const facts = [
    // What is written in the code says more than its type.
    `\`${declared.defaultValue === undefined || declared.defaultValue === "..." ? type : declared.defaultValue}\``,
    flags.isOptional ? "optional" : "",
    standard === undefined ? "" : `default ${isExpression(standard) ? `\`${standard}\`` : standard}`,
    unit === undefined ? "" : `in ${unit}`,
  ];
  return field(`${owner}.${name}`, name, facts, summaryOf(declared));
}

function declarationOf(declared: DeclarationReflection, name: string, exports: Exports): string {
  const signature = signatureOf(declared);
  if (signature !== undefined) return name + callText(signature);
  const generic = typeParametersOf(declared.typeParameters ?? []);
  const parent = declared.extendedTypes?.map(String).find((each) => exports.has(each.replace(/<.*/, "")));
  const heritage = parent === undefined ? "" : ` extends ${parent}`;
  if (declared.kindOf(ReflectionKind.Class)) return `class ${name}${generic}${heritage || " extends Error"}`;
  if (declared.kindOf(ReflectionKind.Interface)) return `interface ${name}${generic}${heritage}`;
  if (declared.kindOf(ReflectionKind.TypeAlias)) return `type ${name}${generic} = ${typeText(declared.type)}`;
  return declared.kindOf(ReflectionKind.Variable) ? `const ${name}` : `${name}: ${typeText(declared.type)}`;
}

function typeParametersOf(parameters: readonly TypeParameterReflection[]): string {
  const written = parameters.map(({ name, default: standard }) =>
    standard === undefined ? name : `${name} = ${typeText(standard)}`,
  );
  return written.length === 0 ? "" : `<${written.join(", ")}>`;
}

function fromAncestor([ancestor, names]: readonly [string, readonly string[]]): Markdown {
  return `from \`${ancestor}\` ${names.map((name) => `\`${name}\``).join(", ")}`;
}
