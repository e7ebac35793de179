import { FlagError } from "../flags.js";
import { MAX_PORT, MAX_WAIT_MS, readHosts, readInteger, readQuota } from "./readSettings.js";

test.each([
  [undefined, undefined],
  ["0", 0],
  ["4010", 4010],
  ["65535", 65_535],
])("--port %s is %s", (text, port) => {
  expect(readInteger("--port", text, 0, MAX_PORT)).toBe(port);
});

test.each(["65536", "-1", "80.5", "1e3", "0x50", " 80", "80 ", "", "eighty", "Infinity"])(
  'no port is "%s"',
  (text) => {
    const read = () => readInteger("--port", text, 0, MAX_PORT);
    expect(read).toThrow(FlagError);
    expect(read).toThrow(`--port must be an integer from 0 to 65535, not "${text}".`);
  },
);

test("the minimum is included", () => {
  expect(readInteger("--seed", "5", 5, 9)).toBe(5);
  expect(() => readInteger("--seed", "4", 5, 9)).toThrow(FlagError);
});

test("the longest wait is that of a timer", () => {
  // setTimeout of Node: "When delay is larger than 2147483647 …, the delay will be set to 1."
  expect(MAX_WAIT_MS).toBe(2_147_483_647);
});

test.each([
  [undefined, undefined],
  ["150/30000", { requests: 150, windowMs: 30_000 }],
  ["1/1", { requests: 1, windowMs: 1 }],
])("--quota %s is %j", (text, quota) => {
  expect(readQuota(text)).toEqual(quota);
});

test.each([
  "",
  "150",
  "150/",
  "/30000",
  "0/30000",
  "150/0",
  "1.5/30000",
  "-1/30000",
  "1/2/3",
  "1 / 2",
  "1e9/1",
])('no quota is "%s"', (text) => {
  const read = () => readQuota(text);
  expect(read).toThrow(FlagError);
  expect(read).toThrow(
    `--quota must be requests and milliseconds, each at least 1, such as 150/30000, not "${text}".`,
  );
});

test.each([undefined, [], ["app", "host.docker.internal"]])("--host %j is taken", (names) => {
  expect(readHosts(names)).toBe(names);
});

test.each(["app:80", "http://app", "*", ""])('no host is "%s"', (name) => {
  const read = () => readHosts(["app", name]);
  expect(read).toThrow(FlagError);
  expect(read).toThrow(`--host must be the name of a host, without a port, not "${name}".`);
});
