import { refuseHarm } from "./refuseHarm.js";

const OURS = "00000000-0000-4000-8000-000000000001";
const THEIRS = "00000000-0000-4000-8000-000000000002";
const foreign = new Set([THEIRS]);
const request = (method: string, path: string, body?: string) => ({
  method,
  url: `http://127.0.0.1${path}`,
  headers: {},
  body,
});

test.each([
  request("GET", `/segments?id:in=${THEIRS}`),
  request("DELETE", `/segments?id:in=${OURS}`),
  request("PUT", "/segments", `[{"id":"${OURS}"}]`),
  request("POST", "/segments", '[{"name":"new"}]'),
])("$method $url $body is sent", (harmless) => {
  expect(() => {
    refuseHarm(harmless, foreign);
  }).not.toThrow();
});

test.each([
  request("DELETE", `/segments?id:in=${OURS},${THEIRS}`),
  request("DELETE", `/segments?id%3Ain=${THEIRS}`),
  request("PUT", "/segments", `[{"id":"${THEIRS}"}]`),
  request("POST", `/segments/${THEIRS}/shopper-profiles`, "[]"),
  request("DELETE", `/segments/${THEIRS}/shopper-profiles?id:in=${OURS}`),
])("$method $url $body touches somebody else's segment", (harmful) => {
  expect(() => {
    refuseHarm(harmful, foreign);
  }).toThrow(`The segment ${THEIRS} is not ours`);
});
