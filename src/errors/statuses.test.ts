import { ApiError } from "./ApiError.js";
import { classOf, ServerError } from "./statuses.js";

test("a status beyond 599, as a row of an envelope may have, is no failure of the server", () => {
  expect(classOf(599)).toBe(ServerError);
  expect(classOf(600)).toBe(ApiError);
});
