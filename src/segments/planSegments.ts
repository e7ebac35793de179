import { UsageError } from "../errors/index.js";
import { checkOptions, functionRule, type Rule } from "../options/checkOptions.js";
import { isObject } from "../isObject.js";
import {
  callRules,
  copyRows,
  createRules,
  listRule,
  nameRule,
  rowRules,
  withoutRepeats,
} from "./checkInput.js";
import type { Segment, SegmentCreate, SegmentsContext } from "./context.js";
import { list } from "./list.js";
import { matchRows } from "./matchRows.js";
import type { DesiredSegment, PlannedSegment, PlannedUpdate, PlanOptions, SegmentsPlan } from "./plan.js";

const lists = { create: listRule, update: listRule, delete: listRule, unchanged: listRule };
const beforeRule: Rule = [isObject, "an object"];
const descriptionRule: Rule = [(value) => value === null || typeof value === "string", "a string or null"];

/** Compares the store with the desired segments; names are the key. */
export async function planSegments(
  context: SegmentsContext,
  desired: readonly DesiredSegment[],
  options: PlanOptions = {},
): Promise<SegmentsPlan> {
  checkOptions(options, { ...callRules, remove: functionRule });
  const { remove, ...callOptions } = options;
  const rows = checkDesired(desired);
  const listed: Segment[] = [];
  for await (const segment of list(context, callOptions)) listed.push(segment);

  const found = matchRows(rows, listed, ({ name }) => name);
  const create: SegmentCreate[] = [];
  const update: PlannedUpdate[] = [];
  const unchanged: PlannedSegment[] = [];
  rows.forEach(({ name, description }, place) => {
    const wanted = description ?? "";
    const kept = found[place] && plannedOf(found[place]);
    if (!kept) create.push({ name, ...(wanted && { description: wanted }) });
    else if (kept.description === wanted) unchanged.push(kept);
    else update.push({ ...kept, description: wanted, before: { description: kept.description } });
  });
  const desiredIds = new Set(found.map((segment) => segment?.id));
  const desiredNames = new Set(rows.map(({ name }) => name));
  const others = listed.filter(({ id, name }) => !desiredIds.has(id) && !desiredNames.has(name));
  const gone = remove ? others.filter((segment) => isRemoved(remove(segment))) : [];
  return { create, update, delete: gone.map(plannedOf), unchanged };
}

function plannedOf({ id, name, description }: Segment): PlannedSegment {
  return { id, name, description: description ?? "" };
}

// A promise, of an async predicate, would select every segment.
function isRemoved(answer: unknown): boolean {
  if (typeof answer === "boolean") return answer;
  throw new UsageError("`remove` must return true or false, no promise.");
}

function checkDesired(desired: readonly DesiredSegment[]): DesiredSegment[] {
  const rows = copyRows("desired", desired, ["name"], { name: nameRule, description: descriptionRule });
  const places = new Map<string, number>();
  const wrong = rows.flatMap(({ name }, index) => {
    const earlier = places.get(name);
    if (earlier === undefined) places.set(name, index);
    return [
      ...(name === name.trim() ? [] : [`[${index}] ${JSON.stringify(name)} has outer spaces`]),
      ...(earlier === undefined ? [] : [`[${index}] ${JSON.stringify(name)} stands at [${earlier}] too`]),
    ];
  });
  if (wrong.length > 0)
    throw new UsageError(`Correct ${wrong.length} names in \`desired\`: ${wrong.join("; ")}.`);
  return rows;
}

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
  ): readonly Row[] => {
    const list = `plan.${name}`;
    return withoutRepeats(list, copyRows(list, rows, required, rules), places);
  };
  return {
    create: read("create", given.create, createRules, ["name"]),
    update: read("update", given.update, { ...rowRules, before: beforeRule }),
    delete: read("delete", given.delete, rowRules),
    unchanged: read("unchanged", given.unchanged, rowRules),
  };
}
