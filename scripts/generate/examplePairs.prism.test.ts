import { mkdirSync, readFileSync } from "node:fs";
import { isObject, parseJson } from "../../contract-tests/spec/json.js";
import { BUNDLE } from "../../contract-tests/spec/specification.js";
import { startPrism, type StartedTarget } from "../../contract-tests/targets/prism.js";
import { examplePairs } from "./examplePairs.js";

const bundle = parseJson(readFileSync(BUNDLE, "utf8"))?.value;
const pairs = examplePairs(isObject(bundle) ? bundle : {}).flatMap(({ answers, ...pair }) =>
  [...answers].map(([status, example]) => ({ ...pair, status, example })),
);
let prism: StartedTarget;

beforeAll(async () => {
  mkdirSync("reports", { recursive: true });
  prism = await startPrism("reports/examplePairs.prism.log");
}, 60_000);

afterAll(() => prism.stop());

test.each(pairs)(
  "Prism plays $operationId $name with $status",
  async ({ name, status, example, ...pair }) => {
    const { baseUrl, accessToken } = prism.target;
    const response = await fetch(`${baseUrl}${pair.path}`, {
      method: pair.method,
      headers: {
        accept: "application/json",
        "content-type": "application/json",
        "x-auth-token": accessToken,
        prefer: `code=${status}, example=${name}`,
      },
      body: pair.body === undefined ? null : JSON.stringify(pair.body),
    });
    const text = await response.text();
    expect([response.status, parseJson(text)?.value]).toEqual([status, example]);
  },
);
