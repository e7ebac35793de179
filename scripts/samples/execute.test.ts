import { execute, readable } from "./execute.js";

test("JSON on a line of its own or after a status is indented", () => {
  expect(readable('{"a":[1]}\n200\n')).toBe('{\n  "a": [\n    1\n  ]\n}\n200\n');
  expect(readable('201 {"a":1}\n')).toBe('201 {\n  "a": 1\n}\n');
});

test("other text stays, except spaces at the ends of lines", () => {
  expect(readable("{ id: 'a' }\n{not json}\n204 \n")).toBe("{ id: 'a' }\n{not json}\n204\n");
});

test("a failed program is reported with its code and its output", async () => {
  const script = 'console.log("out"); console.error("wrong"); process.exitCode = 3;';
  const { code, stdout, stderr } = await execute(process.execPath, ["-e", script], process.env);
  expect({ code, stdout, stderr }).toEqual({ code: 3, stdout: "out\n", stderr: "wrong\n" });
});

test("a missing program is reported", async () => {
  expect((await execute("there-is-no-such-program", [], process.env)).code).toBe(1);
});
