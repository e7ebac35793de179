const FORMS = [
  {
    tag: /^@param\b/,
    right: /^@param [\w.[\]]+ - \S/,
    form: "@param name - text",
    fix: [/(@param \S+) (?!-)/, "$1 - "],
  },
  {
    tag: /^@throws\b/,
    right: /^@throws \{\w+\} \S/,
    form: "@throws {Error} text",
    fix: [/@throws (\w+Error)\b/, "@throws {$1}"],
  },
];

/** ESLint rule: doc comments have one form of each tag. */
export const docTags = {
  meta: { type: "layout", fixable: "code", schema: [], messages: { form: "Write `{{form}}`." } },
  create(context) {
    const { sourceCode } = context;
    return {
      Program() {
        for (const comment of sourceCode.getAllComments()) {
          if (comment.type !== "Block" || !comment.value.startsWith("*")) continue;
          let start = comment.range[0] + "/*".length;
          for (const line of comment.value.split("\n")) {
            const range = [start, start + line.length];
            start += line.length + 1;
            const text = line.replace(/^[\s*]+/, "");
            const found = FORMS.find(({ tag }) => tag.test(text));
            if (found === undefined || found.right.test(text)) continue;
            context.report({
              loc: sourceCode.getLocFromIndex(range[0]),
              messageId: "form",
              data: { form: found.form },
              fix: (fixer) => fixer.replaceTextRange(range, line.replace(...found.fix)),
            });
          }
        }
      },
    };
  },
};
