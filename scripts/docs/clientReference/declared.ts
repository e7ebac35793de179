import {
  ReflectionKind,
  ReflectionType,
  type Comment,
  type CommentDisplayPart,
  type DeclarationReflection,
  type ParameterReflection,
  type SignatureReflection,
} from "typedoc";
import type { Markdown } from "../page.js";

/** What the package exports, by name. */
export type Exports = ReadonlyMap<string, DeclarationReflection>;

/** All that the spec describes, by its places there: that stands on the pages of the operations. */
const INDEXES_OF_THE_SPEC = new Set(["components", "paths"]);

/** The export whose methods callers use as those of a client. */
export const METHODS_OF = "Segments";

/** Words for what is generated without a comment. */
const WORDS: Readonly<Record<string, Markdown>> = {
  components: "Every schema, header and response of the spec, for types of your own.",
  paths: "Parameters, bodies and responses of each path of the spec, by method. They type the raw level.",
  meta: "Where the page stands among all pages: see [SegmentPageMeta](site:schemas#SegmentPageMeta).",
};

/** Gives the signature of what can be called. */
export function signatureOf({ signatures, type }: DeclarationReflection): SignatureReflection | undefined {
  return signatures?.[0] ?? (type instanceof ReflectionType ? type.declaration.signatures?.[0] : undefined);
}

/** Tells the members of an export that it describes from those that an exported ancestor does, by its name. */
export function membersOf(declared: DeclarationReflection, exports: Exports) {
  const inherited = new Map<string, string[]>();
  const own = allMembers(declared).filter((member) => {
    const from = ancestorWith(declared, member, exports);
    if (from !== undefined) inherited.set(from, [...(inherited.get(from) ?? []), member.name]);
    return from === undefined;
  });
  return { own, inherited };
}

function allMembers(declared: DeclarationReflection): DeclarationReflection[] {
  const { type, name } = declared;
  if (INDEXES_OF_THE_SPEC.has(name) || signatureOf(declared) !== undefined) return [];
  const { children = [] } = type instanceof ReflectionType ? type.declaration : declared;
  const isClass = declared.kindOf(ReflectionKind.Class);
  return children.filter(
    (member) =>
      !member.flags.isStatic &&
      !member.kindOf(ReflectionKind.Constructor) &&
      // The fields of JavaScript's own Error need no description.
      !(isClass && /^(?:Error\.)?(?:message|stack|cause)$/.test(member.name)),
  );
}

/** Finds the farthest exported ancestor that has a member, and describes it as the heir does. */
function ancestorWith(
  declared: DeclarationReflection,
  member: DeclarationReflection,
  exports: Exports,
): string | undefined {
  const name = (member.inheritedFrom ?? member.overwrites)?.name.split(".")[0];
  const ancestor = name === undefined ? undefined : exports.get(name);
  const same = ancestor?.children?.find((each) => each.name === member.name);
  if (ancestor === undefined || same === undefined || summaryOf(same) !== summaryOf(member)) return undefined;
  return ancestorWith(ancestor, same, exports) ?? ancestor.name;
}

/** Gives the comment of a reflection, which TypeDoc keeps with the signature of what can be called. */
export function commentOf(declared: DeclarationReflection | ParameterReflection): Comment | undefined {
  if (!declared.isDeclaration()) return declared.comment;
  return declared.comment ?? declared.getSignature?.comment ?? signatureOf(declared)?.comment;
}

/** Writes the description; the generated types tell the format first, then that of the spec. */
export function summaryOf(declared: DeclarationReflection | ParameterReflection): Markdown {
  const comment = commentOf(declared);
  const words = comment === undefined ? WORDS[declared.name] : markdownOf(comment.summary);
  return [tagOf(comment, "@description"), words].filter(Boolean).join("\n\n");
}

/** Writes the text of a tag, undefined where there is none. */
export function tagOf(comment: Comment | undefined, tag: `@${string}`): Markdown | undefined {
  const content = comment?.getTag(tag)?.content;
  // TypeDoc takes a default for code.
  return content && markdownOf(content).replace(/^```ts\n([\s\S]*)\n```$/, "$1");
}

/** Lists the errors that a call is said to throw, each with the reason. */
export function throwsOf(comment: Comment | undefined): { error: string; reason: Markdown }[] {
  const tags = comment?.getTags("@throws") ?? [];
  return tags.map(({ typeAnnotation = "", content }) => ({
    error: typeAnnotation.replace(/^\{|\}$/g, ""),
    reason: markdownOf(content).replace(/\s+/g, " "),
  }));
}

// Links to exports are made of their names in code.
function markdownOf(parts: readonly CommentDisplayPart[]): Markdown {
  const texts = parts.map(({ kind, text }) => (kind === "inline-tag" ? `\`${text}\`` : text));
  return texts.join("").trim();
}
