import type { GuideBlock } from "./guide.js";
import { outputsOf, programOf } from "./guideProgram.js";

const block = (code: string, language: GuideBlock["language"] = "ts"): GuideBlock => ({
  language,
  isBackground: false,
  code,
  printed: undefined,
});

test("the ts blocks are one program that imports from the repository", () => {
  const program = programOf(
    [block('import { a } from "./b.js";\n'), block("npm ci\n", "sh"), block("a();\n")],
    "../..",
  );
  expect(program).toContain('import { a } from "../../b.js";\n');
  expect(program?.indexOf("a();\n")).toBeGreaterThan(0);
  expect(program).not.toContain("npm");
});

test("a guide without ts has no program", () => {
  expect(programOf([block("npm ci\n", "sh")], "../..")).toBeUndefined();
});

test("each block gets its output, also one that ended the program", () => {
  const mark = /console\.log\("(.*)"\)/.exec(programOf([block("")], ".") ?? "")?.[1] ?? "";
  expect(outputsOf(`a\n${mark}\n${mark}\nb\n${mark}\n`)).toEqual(["a\n", "", "b\n"]);
  expect(outputsOf(`a\n${mark}\nb\n`)).toEqual(["a\n", "b\n"]);
});
