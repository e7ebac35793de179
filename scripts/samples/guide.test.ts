import { blocksOf } from "./guide.js";

const fence = (info: string, code: string) => `\`\`\`${info}\n${code}\n\`\`\`\n`;

test("blocks are found in their order, with the output below them", () => {
  const text = `# T\n\n${fence("ts", "a();")}\n${fence("text", "1\n2")}\nwords\n\n${fence("sh background", "b")}`;
  expect(blocksOf(text)).toEqual([
    { language: "ts", isBackground: false, code: "a();\n", printed: "1\n2\n" },
    { language: "sh", isBackground: true, code: "b\n", printed: undefined },
  ]);
});

test("a text block that does not follow a block directly is refused", () => {
  expect(() => blocksOf(`${fence("ts", "a();")}\nand then\n\n${fence("text", "1")}`)).toThrow(
    "Nothing has printed",
  );
});

test("a block that is not executed has no output", () => {
  expect(blocksOf(fence("yaml", "a: 1"))).toEqual([]);
  expect(() => blocksOf(`${fence("yaml", "a: 1")}\n${fence("text", "1")}`)).toThrow("Nothing has printed");
});
