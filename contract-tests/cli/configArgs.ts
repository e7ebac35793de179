import { existsSync, readFileSync } from "node:fs";
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Pair } from "yaml";
import { RunImpossible } from "../live/environment.js";
import type { Flags } from "./flags.js";
import { nearestName } from "./nearestName.js";

/** Read without being named, if it is there. */
const CONFIG_FILE = "segments-contract.yaml";

/**
 * Reads flags from a YAML file, as arguments of a command line.
 *
 * @param path - The file that was asked for; without one, `segments-contract.yaml` in the current folder if it is there.
 * @throws {RunImpossible} With the line of a wrong key or value.
 */
export function configArgs(path: string | undefined, options: Flags): string[] {
  const file = path ?? CONFIG_FILE;
  if (path === undefined && !existsSync(file)) return [];
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new RunImpossible(`${file} cannot be read: ${String(error)}`);
  }
  return argsIn(text, file, options);
}

/** Turns the text of a file into arguments. */
export function argsIn(text: string, file: string, options: Flags): string[] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const refuse = (offset: number, what: string): never => {
    throw new RunImpossible(`${file}:${counter.linePos(offset).line}: ${what}`);
  };
  const [error] = document.errors;
  if (error) return refuse(error.pos[0], `it is no YAML: ${error.message.replace(/:?\n[^]*$/, "")}.`);
  const { contents } = document;
  if (contents === null) return [];
  if (!isMap(contents)) return refuse(contents.range[0], "it holds no `key: value`.");

  const argsOf = ({ key, value }: Pair): string[] => {
    const name = isScalar(key) ? String(key.value) : "";
    const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) {
      return refuse(at, `"${name}" is no key; the nearest is ${nearestName(name, Object.keys(options))}.`);
    }
    const values: unknown[] = isSeq(value) ? value.items : [value];
    const scalars = values.map((each) => (isScalar(each) ? each.value : undefined));
    if (option.type === "boolean") {
      const [flag] = scalars;
      if (typeof flag !== "boolean" || isSeq(value)) return refuse(at, `${name} is true or false.`);
      return flag ? [`--${name}`] : [];
    }
    if (isSeq(value) && option.multiple !== true) return refuse(at, `${name} takes one value.`);
    return scalars.map((each) =>
      typeof each === "string" && each !== "" ? `--${name}=${each}` : refuse(at, `${name} takes text.`),
    );
  };
  return contents.items.flatMap(argsOf);
}
