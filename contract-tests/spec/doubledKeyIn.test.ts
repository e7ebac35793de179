import { doubledKeyIn } from "./doubledKeyIn.js";

test.each([
  ['{"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}],"d":"a\\":"}', undefined],
  ['{"a":"{","b":"}","c":"\\\\"}', undefined],
  ['{"data":[{"id":1,"name":"id","id":2}]}', "id"],
  ['{"a":{},"b":[],"\\u0061":1}', "a"],
  ['{"meta":{},"data":[],"meta":{}}', "meta"],
  ["[]", undefined],
])("the doubled key in %s is %s", (json, key) => {
  expect(doubledKeyIn(json)).toBe(key);
});
