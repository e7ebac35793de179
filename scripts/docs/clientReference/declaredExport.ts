import {
  ReflectionKind,
  ReflectionType,
  type DeclarationReflection,
  type SignatureReflection,
} from "typedoc";
import ts from "typescript";
import { commentOf } from "./commentOf.js";
import type { DeclaredCall, DeclaredComment, DeclaredExport, DeclaredMember } from "./declared.js";
import type { DeclaredText } from "./declaredText.js";

const KINDS: readonly (readonly [ReflectionKind, DeclaredExport["kind"]])[] = [
  [ReflectionKind.Function, "function"],
  [ReflectionKind.Interface, "interface"],
  [ReflectionKind.Class, "class"],
  [ReflectionKind.TypeAlias, "alias"],
  [ReflectionKind.Variable, "variable"],
];

const INDEXES_OF_THE_SPEC = new Set(["components", "paths"]);

/** What TypeDoc and the compiler know of the declarations. */
export interface Reading {
  readonly text: DeclaredText;
  readonly checker: ts.TypeChecker;
  readonly symbols: ReadonlyMap<DeclarationReflection, ts.Symbol>;
}

/** Writes down an export that TypeDoc has read. */
export function declaredExport(reflection: DeclarationReflection, reading: Reading): DeclaredExport {
  const { name } = reflection;
  const kind = KINDS.find(([known]) => reflection.kindOf(known))?.[1];
  const symbol = reading.symbols.get(reflection);
  const node = symbol?.declarations?.[0];
  if (kind === undefined || symbol === undefined || node === undefined)
    throw new Error(`The export ${name} is of no known kind.`);
  return {
    name,
    kind,
    typeParameters: typeParametersOf(node),
    text: kind === "alias" ? reading.text.typeOf(symbol) : "",
    parents: parentsOf(node, reading.checker),
    comment: commentOn(reflection),
    members: membersOf(reflection, reading),
    call: callOf(reflection, symbol, reading),
  };
}

function typeParametersOf(node: ts.Declaration): string {
  const mayHave =
    ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
  const list = mayHave ? (node.typeParameters ?? []) : [];
  return list.length === 0 ? "" : `<${list.map((parameter) => parameter.getText()).join(", ")}>`;
}

function parentsOf(node: ts.Declaration, checker: ts.TypeChecker): string[] {
  const bases = (type: ts.Type): ts.Type[] => {
    const direct = type.isClassOrInterface() ? checker.getBaseTypes(type) : [];
    return direct.flatMap((base) => [base, ...bases(base)]);
  };
  if (!ts.isClassDeclaration(node) && !ts.isInterfaceDeclaration(node)) return [];
  return bases(checker.getTypeAtLocation(node)).map((base) => base.symbol.name);
}

function membersOf(reflection: DeclarationReflection, reading: Reading): DeclaredMember[] {
  // All that the spec describes, by its places there: that stands in the pages of the operations.
  if (INDEXES_OF_THE_SPEC.has(reflection.name)) return [];
  const holder = reflection.type instanceof ReflectionType ? reflection.type.declaration : reflection;
  return (
    (holder.children ?? [])
      .filter((member) => !member.flags.isStatic && !member.kindOf(ReflectionKind.Constructor))
      // The fields of JavaScript's own Error need no description.
      .filter((member) => !(reflection.kindOf(ReflectionKind.Class) && member.flags.isExternal))
      .flatMap((member) => {
        const symbol = reading.symbols.get(member);
        return symbol === undefined ? [] : [memberOf(member, symbol, reading)];
      })
  );
}

function memberOf(member: DeclarationReflection, symbol: ts.Symbol, reading: Reading): DeclaredMember {
  return {
    name: member.name,
    type: reading.text.typeOf(symbol),
    isOptional: member.flags.isOptional,
    comment: commentOn(member) ?? commentOnType(reading.checker.getTypeOfSymbol(symbol)),
    call: callOf(member, symbol, reading),
  };
}

function callOf(
  reflection: DeclarationReflection,
  symbol: ts.Symbol,
  { text }: Reading,
): DeclaredCall | undefined {
  const written = text.callOf(symbol);
  const signature = signatureOf(reflection);
  if (written === undefined || signature === undefined) return undefined;
  const types = text.parametersOf(symbol);
  return {
    text: written,
    parameters: (signature.parameters ?? []).map(({ name, flags, comment }) => ({
      name,
      type: types.get(name) ?? "unknown",
      isOptional: flags.isOptional,
      comment: comment && commentOf(comment),
    })),
  };
}

// TypeDoc keeps the comment of what can be called with its first signature, except where it is a property.
function commentOn(reflection: DeclarationReflection): DeclaredComment | undefined {
  const comment = reflection.comment ?? reflection.getSignature?.comment ?? signatureOf(reflection)?.comment;
  return comment && commentOf(comment);
}

// A property that is a schema of its own has the description of the schema.
function commentOnType(type: ts.Type): DeclaredComment | undefined {
  const tag = type
    .getSymbol()
    ?.getJsDocTags()
    .find(({ name }) => name === "description");
  return tag && { summary: ts.displayPartsToString(tag.text), throws: [], see: [] };
}

function signatureOf({ signatures, type }: DeclarationReflection): SignatureReflection | undefined {
  return signatures?.[0] ?? (type instanceof ReflectionType ? type.declaration.signatures?.[0] : undefined);
}
