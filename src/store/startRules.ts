import { isIP } from "node:net";
import { functionRule, type Rule } from "../options/checkOptions.js";
import { isObject } from "../isObject.js";
import { defaultBehaviour } from "./defaultBehaviour.js";
import { isHostName } from "./servedHosts.js";

const isWhole = (value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): boolean =>
  Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
const isText = (value: unknown): boolean => typeof value === "string";
const [isFunction] = functionRule;

/** Rules for the options of `startStore`, for callers without types. */
export const startRules: Readonly<Record<string, Rule>> = {
  port: [(value) => isWhole(value, 0, 65_535), "a whole number from 0 to 65535"],
  seed: [(value) => isWhole(value, 0), "a whole number from 0"],
  variant: [
    (value) => (Array.isArray(value) ? value.every(isText) : isText(value)),
    "the name of a variant, or several in an array",
  ],
  behaviour: [
    (value) => isObject(value) && Object.keys(value).every((name) => Object.hasOwn(defaultBehaviour, name)),
    `an object of ${Object.keys(defaultBehaviour).join(", ")}`,
  ],
  latencyMs: [
    (value) => typeof value === "number" && value >= 0 && value < 2 ** 31,
    "a number of milliseconds from 0 to below 2 ** 31",
  ],
  quota: [
    (value) => isObject(value) && isWhole(value.requests, 1) && isWhole(value.windowMs, 1),
    "an object of `requests` and `windowMs`, whole numbers above 0",
  ],
  clock: [
    (value) => isObject(value) && isFunction(value.now) && isFunction(value.sleep),
    "an object of the functions `now` and `sleep`",
  ],
  hosts: [
    (value) => Array.isArray(value) && value.every(isHostName),
    "an array of names of hosts, without ports",
  ],
  addresses: [
    (value) =>
      Array.isArray(value) && value.length > 0 && value.every((address) => isIP(String(address)) > 0),
    "an array of IP addresses, at least one",
  ],
};
