import { isObject } from "../isObject.js";
import { checkOptions, type Rule } from "../options/checkOptions.js";
import { copyRows, idRule, listRule, nameRule, refuseRepeats, textRule } from "./checkInput.js";
import type { SegmentsPlan } from "./plan.js";

const lists = { create: listRule, update: listRule, delete: listRule, unchanged: listRule };
const created = { name: nameRule, description: textRule };
const planned = { ...created, id: idRule };
const beforeRule: Rule = [isObject, "an object"];

/** Returns a copy of a plan, which may come from a file; refuses wrong rows, and the same id or name twice. */
export function checkPlan(plan: SegmentsPlan): SegmentsPlan {
  const given = { ...plan };
  checkOptions(given, lists, "plan.");
  const places = new Map<string, string>();
  const read = <Row extends object>(
    name: keyof SegmentsPlan,
    rows: readonly Row[],
    rules: Readonly<Record<string, Rule>>,
    required = Object.keys(rules),
  ): Row[] => {
    const copies = copyRows(`plan.${name}`, rows, required, rules);
    refuseRepeats(`plan.${name}`, copies, places);
    return copies;
  };
  return {
    create: read("create", given.create, created, ["name"]),
    update: read("update", given.update, { ...planned, before: beforeRule }),
    delete: read("delete", given.delete, planned),
    unchanged: read("unchanged", given.unchanged, planned),
  };
}
