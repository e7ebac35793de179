import { isHostName, isServedHost } from "./servedHosts.js";

test.each([
  "localhost",
  "LOCALHOST:4010",
  "127.0.0.1",
  "127.0.0.1:4010",
  "127.8.9.10:4010",
  "[::1]:4010",
  "[0:0:0:0:0:0:0:1]",
  undefined,
])("%s is always served", (host) => {
  expect(isServedHost(host, [])).toBe(true);
});

test.each([
  "",
  ":4010",
  "evil.example",
  "evil.example:4010",
  "localhost.evil.example",
  "127.0.0.1.evil.example",
  "128.0.0.1",
  "0.0.0.0",
  "[::2]",
  "[::ffff:10.0.0.1]",
  "localhost@evil.example",
  "localhost/evil.example",
  "localhost, evil.example",
  "localhost evil.example",
])('"%s" is not, unless it is given', (host) => {
  expect(isServedHost(host, [])).toBe(false);
  expect(isServedHost(host, ["app"])).toBe(false);
});

test("names that are given are served, with any port and in any case", () => {
  const hosts = ["host.docker.internal", "Store_1", "192.168.1.2"];
  for (const host of ["host.docker.internal:4010", "HOST.docker.internal", "store_1:80", "192.168.1.2:1"])
    expect(isServedHost(host, hosts)).toBe(true);
  for (const host of ["docker.internal", "a.host.docker.internal", "store_12", "192.168.1.20"])
    expect(isServedHost(host, hosts)).toBe(false);
});

test.each(["app", "a_b.example", "10.0.0.1", "[fe80::1]"])('"%s" is the name of a host', (name) => {
  expect(isHostName(name)).toBe(true);
});

test.each(["", "*", "app:4010", "http://app", "app/", "a b", "a,b", "é", "256.0.0.1", "[::1", 7, undefined])(
  '"%s" is none',
  (name) => {
    expect(isHostName(name)).toBe(false);
  },
);
