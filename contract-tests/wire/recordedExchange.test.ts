import { recordedExchange, type Showing } from "./recordedExchange.js";
import { reportRedactor, type Exchange } from "./exchange.js";

const TOKEN = "secret0token";
const showing: Showing = {
  redactor: reportRedactor(TOKEN),
  isOurs: ({ name }) => String(name).startsWith("ours"),
};

function exchange(body: string, status = 200, headers: Record<string, string> = {}): Exchange {
  return {
    operationId: "listSegments",
    request: {
      method: "GET",
      url: `https://127.0.0.1/segments?echo=${TOKEN}`,
      headers: { "x-auth-token": TOKEN, accept: "application/json" },
      body: undefined,
    },
    response: { status, headers, body },
    failure: undefined,
    invalid: undefined,
    ms: 12.4,
    startedAt: 0,
    sentAfter: 0,
  };
}

function bodyOf(text: string, status?: number): string | undefined {
  return recordedExchange(exchange(text, status), showing).response?.body;
}

test("the token is nowhere, and cookies are left out", () => {
  const shown = recordedExchange(
    exchange(`{"title":"${TOKEN}"}`, 401, { "set-cookie": "a=b", "x-a": TOKEN }),
    showing,
  );
  expect(JSON.stringify(shown)).not.toContain(TOKEN);
  expect(shown.response?.headers).toEqual({ "x-a": "$BIGCOMMERCE_ACCESS_TOKEN" });
  expect(shown.request.headers).toEqual({
    "x-auth-token": "$BIGCOMMERCE_ACCESS_TOKEN",
    accept: "application/json",
  });
});

test("rows of others are shown by id only, wherever they stand", () => {
  const rows = [
    { id: "1", name: "ours" },
    { id: "2", name: "theirs", description: "d" },
  ];
  expect(JSON.parse(bodyOf(JSON.stringify({ data: rows, meta: { deep: rows } })) ?? "")).toEqual({
    data: [{ id: "1", name: "ours" }, { id: "2" }],
    meta: { deep: [{ id: "1", name: "ours" }, { id: "2" }] },
  });
});

test("a success that is not JSON could hold rows and is not shown, an error is", () => {
  expect(bodyOf("1,theirs")).toBe("(8 characters that are not JSON)");
  expect(bodyOf("<h1>Bad Gateway</h1>", 502)).toBe("<h1>Bad Gateway</h1>");
  expect(bodyOf("")).toBe("");
});

test("a long body is cut", () => {
  expect(bodyOf("x".repeat(5000), 500)).toBe(`${"x".repeat(4000)}… (1000 more characters)`);
});

test("where no answer came none is shown", () => {
  const { response, ...rest } = exchange("");
  expect(response).toBeDefined();
  expect(recordedExchange({ ...rest, response: undefined }, showing)).toEqual({
    request: expect.anything() as unknown,
    ms: 12,
  });
});
