import { checkOptions, type Rule } from "./checkOptions.js";

/**
 * Copies the hooks, so that none can be replaced after the check. An object of a class has its methods on its prototype,
 * and may have fields of its own.
 */
export function pickHooks(hooks: object, rules: Readonly<Record<string, Rule>>) {
  const isPlain = [Object.prototype, null].includes(Reflect.getPrototypeOf(hooks));
  if (isPlain) checkOptions(hooks, rules, "hooks.");
  const picked = Object.keys(rules).map((name) => {
    const hook: unknown = Reflect.get(hooks, name);
    return [name, typeof hook === "function" ? hook.bind(hooks) : hook] as const;
  });
  const own = Object.fromEntries(picked);
  checkOptions(own, rules, "hooks.");
  return own;
}
