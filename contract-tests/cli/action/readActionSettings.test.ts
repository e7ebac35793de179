import { readActionSettings } from "./readActionSettings.js";

test("paths are relative to the workspace, and absolute ones stay", () => {
  const settings = readActionSettings(
    {
      GITHUB_WORKSPACE: "/workspace",
      CONTRACT_DEVIATIONS: "ci/known.yaml",
      CONTRACT_BASELINE: "/elsewhere/contract.json",
      GITHUB_STEP_SUMMARY: "/runner/summary",
      GITHUB_OUTPUT: "/runner/output",
      BIGCOMMERCE_ACCESS_TOKEN: "0token0",
      GITHUB_ACTIONS: "true",
    },
    "/here",
  );
  expect(settings).toEqual({
    reports: "/workspace/contract-reports",
    environment: {
      CONTRACT_REPORTS: "/workspace/contract-reports",
      CONTRACT_DEVIATIONS: "/workspace/ci/known.yaml",
    },
    args: ["--baseline", "/elsewhere/contract.json"],
    summary: "/runner/summary",
    outputs: "/runner/output",
    secret: "0token0",
  });
});

test("an empty variable counts as unset, and without a runner nothing is masked", () => {
  const environment = {
    CONTRACT_DEVIATIONS: "",
    CONTRACT_BASELINE: "",
    CONTRACT_REPORTS: "mine",
    BIGCOMMERCE_ACCESS_TOKEN: "0token0",
  };
  expect(readActionSettings(environment, "/here")).toEqual({
    reports: "/here/mine",
    environment: { CONTRACT_REPORTS: "/here/mine" },
    args: [],
    summary: undefined,
    outputs: undefined,
    secret: undefined,
  });
});

test("inputs become flags", () => {
  const environment = {
    CONTRACT_URL: "http://emulator:4010/stores/abc123/v3",
    CONTRACT_ALLOW_HTTP: "true",
    CONTRACT_WITHOUT: "state, rate-limits",
  };
  expect(readActionSettings(environment, "/here").args).toEqual([
    "--url=http://emulator:4010/stores/abc123/v3",
    "--allow-http",
    "--without=state",
    "--without=rate-limits",
  ]);
  expect(readActionSettings({ CONTRACT_ALLOW_HTTP: "false" }, "/here").args).toEqual([]);
});
