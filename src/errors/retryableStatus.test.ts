import { isRetryableStatus, isSuspended } from "./retryableStatus.js";

test.each([
  ["GET", 429, true],
  ["POST", 429, true],
  ["GET", 500, true],
  ["PUT", 502, true],
  ["DELETE", 503, true],
  ["GET", 504, true],
  ["POST", 503, false],
  ["GET", 501, false],
  ["GET", 505, false],
  ["GET", 409, false],
])("%s answered %i may be repeated: %s", (method, status, expected) => {
  expect(isRetryableStatus(method, status, undefined)).toBe(expected);
  expect(isRetryableStatus(method, status, "The store is suspended")).toBe(false);
});

test.each([
  ["The store is suspended for now", true],
  [" the store is SUSPENDED", true],
  ['{"status":503,"title":"The store is suspended."}', true],
  ['{ "title" : " The store is suspended" }', true],
  ['{"title":"Not yet: the store is suspended"}', false],
  ["<title>Down</title>", false],
  ["", false],
  [undefined, false],
])("%j says that the store is suspended: %s", (text, expected) => {
  expect(isSuspended(text)).toBe(expected);
});
