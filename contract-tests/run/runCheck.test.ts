import { NotApplicable, Violation, type Check } from "./check.js";
import { createCharges } from "./createCharges.js";
import { once } from "./once.js";
import { createSession } from "./session.js";
import { readSpecification } from "../spec/specification.js";
import { runCheck } from "./runCheck.js";
import type { Target } from "../targets/target.js";

const target: Target = {
  name: "test",
  baseUrl: "http://127.0.0.1:1/stores/abc/v3",
  storeHash: "abc",
  accessToken: "secret0token",
  capabilities: ["state"],
};
let time = 0;
const session = createSession({
  target,
  specification: readSpecification(),
  clock: { now: () => (time += 5), sleep: () => new Promise<never>(() => undefined) },
  fetch: () => Promise.resolve(new Response(null, { status: 204 })),
  runId: "0123456789abcdef",
});

function check(run: Check["run"], needs: Check["needs"] = []): Check {
  const pointer = "#/paths/~1segments/get";
  return { id: "listSegments.test", operationId: "listSegments", requirement: "Works.", pointer, needs, run };
}

test("a check that ends well passes, with the readings that it saw", async () => {
  const { result } = await runCheck(
    check((context) => {
      context.reading("PUT answered 200");
      context.reading("PUT answered 200");
      return Promise.resolve();
    }),
    session,
  );
  expect(result).toMatchObject({ status: "pass", readings: ["PUT answered 200"] });
  expect(result.violations).toBeUndefined();
});

test("the exchanges of a check come with its result, and so does their drift", async () => {
  const { exchanges, drift } = await runCheck(
    check(async ({ client }) => {
      await client.GET("/segments", { params: { query: { limit: 250 } } });
    }),
    session,
  );
  expect(exchanges).toMatchObject([{ operationId: "listSegments", isJudged: true, inFlight: 1 }]);
  expect(drift).toEqual([{ operationId: "listSegments", kind: "status", what: "204" }]);
});

test("a violation fails the check and shows no token", async () => {
  const { result } = await runCheck(
    check(() => Promise.reject(new Violation("one", "two secret0token"))),
    session,
  );
  expect(result).toMatchObject({
    status: "fail",
    violations: [{ expected: "one", actual: "two $BIGCOMMERCE_ACCESS_TOKEN", curl: "" }],
  });
});

test("a reading and a reason to skip show no token", async () => {
  const { result } = await runCheck(
    check((context) => {
      context.reading("answers secret0token");
      return Promise.resolve();
    }),
    session,
  );
  expect(result.readings).toEqual(["answers $BIGCOMMERCE_ACCESS_TOKEN"]);
  const skipped = await runCheck(
    check(() => Promise.reject(new NotApplicable("Nothing but Secret0Token."))),
    session,
  );
  expect(skipped.result.reason).toBe("Nothing but $BIGCOMMERCE_ACCESS_TOKEN.");
});

test("a run whose id is malformed gives no names", async () => {
  const naming = check((context) => Promise.resolve(void context.name("a")));
  const { result } = await runCheck(naming, { ...session, runId: "" });
  expect(result.violations?.[0]?.actual).toBe('Error: "" is no run id.');
});

test("whatever else a check throws is red", async () => {
  const { result } = await runCheck(
    check(() => Promise.reject(new TypeError("undefined is not a segment"))),
    session,
  );
  expect(result).toMatchObject({
    status: "fail",
    violations: [{ expected: "Works.", actual: "TypeError: undefined is not a segment" }],
  });
});

const reading = check(async ({ client }) => {
  await client.GET("/segments");
});
const witnessed = (id: string) => ({ ...check(() => Promise.resolve()), id, isWitness: true }) as const;

test("what the wire finds in an answer is shown by the check of every answer", async () => {
  const own = { ...session, charged: createCharges() };
  const { result } = await runCheck(reading, own);
  expect(result.status).toBe("pass");
  const { result: shown } = await runCheck(witnessed("listSegments.every-answer"), own);
  expect(shown.status).toBe("fail");
  expect(shown.violations?.[0]?.expected).toBe("a documented status of listSegments");
});

test("what the wire finds fails a check that asks for a status", async () => {
  const mock = { ...target, capabilities: ["answersByPrefer"] } as const;
  const { result } = await runCheck({ ...reading, needs: ["answersByPrefer"] }, { ...session, target: mock });
  expect(result.violations?.[0]?.expected).toBe("a documented status of listSegments");
});

test("work that checks share fails once, as a failure of the operation that failed", async () => {
  const own = { ...session, charged: createCharges() };
  const created = once(async (context) => {
    await context.client.POST("/segments", { body: [{ name: context.name("a") }] });
    throw new Violation("created segments", "status 204");
  });
  const updating = (name: string) => ({
    ...check(async (context) => {
      await created(context);
    }),
    id: `updateSegments.${name}`,
    operationId: "updateSegments" as const,
  });
  const cause = "createSegments.preparation";
  for (const name of ["stored", "status"]) {
    const { result } = await runCheck(updating(name), own);
    expect(result).toMatchObject({ status: "skip", reason: `not judged: ${cause} failed`, cause });
  }
  const { result } = await runCheck(witnessed(cause), own);
  expect(result.violations).toMatchObject([{ expected: "created segments", actual: "status 204" }]);
  expect(result.violations?.[0]?.curl).toContain("-X POST");
});

test("the exchange that a violation names is shown, not the last one", async () => {
  const { result } = await runCheck(
    check(async ({ client, lastExchange }) => {
      await client.GET("/segments", { params: { query: { page: 7 } } });
      const seventh = lastExchange();
      await client.GET("/segments");
      throw new Violation("two", "one", seventh);
    }),
    session,
  );
  expect(result.violations?.[0]?.curl).toContain("page=7");
});

test("a check is skipped with the reason where the target cannot do what it needs", async () => {
  const { result } = await runCheck(
    check(() => Promise.reject(new Error("is not run")), ["state", "membership"]),
    session,
  );
  expect(result).toEqual({
    id: "listSegments.test",
    operationId: "listSegments",
    status: "skip",
    reason: "the target keeps no shopper profiles",
    ms: 0,
  });
});
