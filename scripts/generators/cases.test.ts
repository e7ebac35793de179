import { rate } from "./cases.js";

test.each([
  ["no filter", "does not compile", "not sent"],
  ["empty text", "not sent", "DELETE /segments?id:in="],
  ["empty list", "DELETE /segments?id:in=", "DELETE /segments"],
  ["segment ..", "not sent", "DELETE /shopper-profiles?id:in=A"],
  ["two ids", "DELETE /segments?id:in=A,B", "DELETE /segments?id:in=A&id:in=B"],
  ["two ids", "DELETE /segments?id:in=A,B", "does not compile"],
  ["profiles, two ids", "DELETE /segments/S/shopper-profiles?id:in=A,B", "DELETE /segments?id:in=A,B"],
  ["list, two ids", "GET /segments?id:in=A,B", "GET /segments?id:in[]=A&id:in[]=B"],
  ["code", "compiles", "3 errors"],
])("%s: %j is better than %j", (cell, better, worse) => {
  expect(rate(cell, better)).toBeGreaterThan(rate(cell, worse));
});
