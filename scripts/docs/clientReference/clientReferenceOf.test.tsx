import { render } from "preact-render-to-string";
import { clientReferenceOf, isExpression } from "./clientReferenceOf.js";
import { commentOf } from "./commentOf.js";
import type { DeclaredExport, DeclaredMember } from "./declared.js";
import { clientReferenceMarkdown } from "./markdown.js";
import { ClientReferencePage } from "./page.js";
import { undocumented } from "./undocumented.js";

const comment = (summary: string, more = {}) => ({ summary, throws: [], see: [], ...more });
const member = (name: string, more: Partial<DeclaredMember> = {}): DeclaredMember => ({
  name,
  type: "string",
  isOptional: false,
  comment: comment(`The ${name}.`),
  ...more,
});
const declared = (name: string, more: Partial<DeclaredExport> = {}): DeclaredExport => ({
  name,
  kind: "class",
  typeParameters: "",
  text: "",
  parents: [],
  comment: comment(`Is ${name}.`),
  members: [],
  ...more,
});

const RootError = declared("RootError", { members: [member("name")] });
const LostError = declared("LostError", {
  parents: ["Hidden", "RootError"],
  members: [member("name", { comment: undefined }), member("status", { type: "number" })],
});
const Options = declared("Options", {
  kind: "interface",
  members: [
    member("timeoutMs", {
      type: "number",
      isOptional: true,
      comment: comment("How long.", { default: "30_000", unit: "milliseconds" }),
    }),
  ],
});
const Things = declared("Things", {
  kind: "interface",
  members: [
    member("remove", {
      call: { text: "(id: string): Promise<void>", parameters: [member("id")] },
      comment: comment("Removes.", {
        throws: [{ error: "LostError", description: "Where it is gone." }],
        see: ["openapi.yaml `#/paths/~1things`"],
      }),
    }),
  ],
});
const exported = [RootError, LostError, Options, Things];
const plan = { id: "all", title: "All", introduction: "See `all`." };
const plans = [
  {
    ...plan,
    items: ["RootError", "LostError", "Options", "Things", { methodsOf: "Things", as: "client.things" }],
  },
];

test("fields say where they are described, and methods have entries under the name that callers use", () => {
  const reference = clientReferenceOf(exported, plans);
  expect(undocumented(exported, reference)).toEqual([]);
  const [, lost, options, things, remove] = reference.sections[0]?.entries ?? [];
  expect(lost).toMatchObject({ signature: "class LostError extends RootError", parents: ["RootError"] });
  expect(lost?.fields.map(({ name, inheritedFrom }) => [name, inheritedFrom])).toEqual([
    ["name", "RootError"],
    ["status", undefined],
  ]);
  expect(options?.fields[0]).toMatchObject({
    default: { text: "30_000", isCode: true },
    unit: "milliseconds",
  });
  expect(things?.fields).toEqual([]);
  expect(remove).toMatchObject({
    id: "things.remove",
    signature: "client.things.remove(id: string): Promise<void>",
    places: ["#/paths/~1things"],
  });
});

test.each([
  [
    "an export without a comment",
    [declared("RootError", { comment: undefined })],
    "RootError has no doc comment.",
  ],
  [
    "a field without a comment",
    [declared("RootError", { members: [member("x", { comment: undefined })] })],
    "RootError.x has no doc comment.",
  ],
  ["an export in no section", [declared("Stray")], "Stray stands in no section of the reference."],
  [
    "a number without a unit",
    [declared("Options", { members: [member("most", { type: "number" })] })],
    "Options.most is a number without @unit or @default.",
  ],
  ["an error that nobody can import", [Things], "things.remove throws LostError, which is not exported."],
] as const)("%s is a problem", (_what, wrong, problem) => {
  expect(undocumented(wrong, clientReferenceOf(wrong, plans))).toContain(problem);
});

test("page and Markdown have every id, and names lead to their entries", () => {
  const reference = clientReferenceOf(exported, plans);
  const html = render(
    <ClientReferencePage reference={reference} hrefOf={(place) => `operations.html${place}`} />,
  );
  for (const id of ["all", "LostError", "LostError.status", "things.remove", "Options.timeoutMs"])
    expect(html).toContain(`id="${id}"`);
  expect(html).toContain(
    'class LostError extends <a href="#RootError">RootError</a>'.replace(
      "LostError",
      '<a href="#LostError">LostError</a>',
    ),
  );
  expect(html).toContain("See <code>all</code>.");
  expect(html).toContain('href="operations.html#/paths/~1things"');
  expect(clientReferenceMarkdown(reference)).toContain(
    "- `timeoutMs` (`number`, optional, default `30_000`, in milliseconds): How long.",
  );
});

test("a comment is taken apart, and of a default code is told from words", () => {
  const text = (content: string) => [{ kind: "text" as const, text: content }];
  const read = commentOf({
    summary: text("Sends."),
    blockTags: [
      { tag: "@default", content: [{ kind: "code", text: "```ts\n5\n```" }] },
      { tag: "@throws", typeAnnotation: "{LostError}", content: text("Where it is gone.") },
    ],
  });
  expect(read).toMatchObject({
    default: "5",
    throws: [{ error: "LostError", description: "Where it is gone." }],
  });
  expect(isExpression("{ items: 10 }")).toBe(true);
  expect(isExpression("that of the client")).toBe(false);
});
