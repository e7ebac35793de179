import type { Comment, CommentDisplayPart } from "typedoc";
import type { DeclaredComment } from "./declared.js";
import type { Markdown } from "./model.js";

/** What is read of a comment: TypeDoc's own class, or anything like it. */
export interface CommentParts {
  readonly summary: readonly CommentDisplayPart[];
  readonly blockTags: readonly Pick<Comment["blockTags"][number], "tag" | "typeAnnotation" | "content">[];
}

export function commentOf({ summary, blockTags }: CommentParts): DeclaredComment {
  const tags = (name: string) => blockTags.filter(({ tag }) => tag === name);
  const text = (name: string) =>
    tags(name)
      .map(({ content }) => markdownOf(content))
      .join("\n\n") || undefined;
  return {
    // The generated types tell the format first, then the description of the spec.
    summary: [text("@description"), markdownOf(summary)].filter(Boolean).join("\n\n"),
    returns: text("@returns"),
    throws: tags("@throws").map(({ typeAnnotation = "", content }) => ({
      error: typeAnnotation.replace(/^\{|\}$/g, ""),
      description: markdownOf(content),
    })),
    // TypeDoc takes what has no code in it for code.
    default: text("@default")?.replace(/^```ts\n([\s\S]*)\n```$/, "$1"),
    unit: text("@unit"),
    see: tags("@see").map(({ content }) => markdownOf(content)),
  };
}

function markdownOf(parts: readonly CommentDisplayPart[]): Markdown {
  return parts
    .map((part) => (part.kind === "inline-tag" ? `[${part.text}](#${part.text})` : part.text))
    .join("")
    .trim();
}
