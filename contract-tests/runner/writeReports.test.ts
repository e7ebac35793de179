import { annotatedPath } from "./writeReports.js";

test.each([
  ["without a workspace", undefined, "/work", "openapi/openapi.yaml"],
  ["at the root of the workspace", "/work", "/work", "openapi/openapi.yaml"],
  ["in a folder of it", "/work", "/work/vendor/segments", "vendor/segments/openapi/openapi.yaml"],
  ["in a folder whose name begins with dots", "/work", "/work/..segments", "..segments/openapi/openapi.yaml"],
  ["outside of it", "/work/mine", "/work/actions/segments", "openapi/openapi.yaml"],
])("%s", (_, workspace, directory, expected) => {
  expect(annotatedPath({ GITHUB_WORKSPACE: workspace }, directory)).toBe(expected);
});
