import { judgeChecks } from "./playWithRespect.js";

const workflow = (workflowId: string, ...passed: boolean[]) => ({
  workflowId,
  executedSteps: passed.map((isPassed) => ({
    checks: [{ name: "status code check", passed: isPassed, message: "404" }],
  })),
});

test("every check of every workflow counts", () => {
  const executedWorkflows = ["a", "b", "c", "d"].map((name) => workflow(name, true, true));
  const report = {
    files: { "spec.yaml": { executedWorkflows: [...executedWorkflows, workflow("e", false)] } },
  };
  expect(judgeChecks(report)).toEqual({ green: 8, red: ["e: status code check: 404"], leftOut: [] });
});

test("a report without workflows is red", () => {
  expect(judgeChecks({ files: {} }).red).toEqual(["There are 0 workflows for 5 operations."]);
});
