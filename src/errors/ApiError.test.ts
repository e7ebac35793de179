import { callOf } from "../doubles/calls.js";
import { ApiError } from "./ApiError.js";

test("an error without a body has an empty one", () => {
  expect(new ApiError({ ...callOf(), attempts: 1, status: 418 }).body).toBe("");
});
