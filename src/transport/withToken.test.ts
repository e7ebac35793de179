import { AbortError, TimeoutError } from "../errors/index.js";
import { callOf, virtualEnvironment } from "../doubles/calls.js";
import type { TokenReader } from "../options/tokenReader.js";
import { withToken } from "./withToken.js";

function setUp(readToken: TokenReader) {
  const environment = virtualEnvironment();
  const sent: string[] = [];
  const makeSend = jest.fn((token: string) => () => {
    sent.push(token);
    return Promise.resolve({ ms: 1 });
  });
  return { environment, sent, makeSend, send: withToken(readToken, makeSend, environment) };
}

test("the token is read for each try, and the steps that use it are made for each new one", async () => {
  const tokens = ["one", "one", "two"];
  const { send, sent, makeSend } = setUp(() => Promise.resolve(tokens.shift() ?? ""));
  for (const attempt of [1, 2, 3]) await send(callOf(), attempt);
  expect(sent).toEqual(["one", "one", "two"]);
  expect(makeSend).toHaveBeenCalledTimes(2);
});

test("without a token nothing is sent", async () => {
  const error = new Error("vault is sealed");
  const { send, sent } = setUp(() => Promise.reject(error));
  await expect(send(callOf(), 1)).rejects.toBe(error);
  expect(sent).toEqual([]);
});

test("a token function may take as long as a try", async () => {
  const { send, environment } = setUp(() => new Promise(() => undefined));
  const start = environment.now();
  const error: unknown = await send(callOf({ timeoutMs: 5000 }), 2).catch((error: unknown) => error);
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ attempts: 1 });
  expect(String(error)).toContain("had no whole answer from `accessToken` within 5000 ms");
  expect(environment.now() - start).toBe(5000);
});

test("an abort ends the wait for it", async () => {
  const controller = new AbortController();
  const { send } = setUp(() => new Promise(() => undefined));
  const call = send(callOf({ signal: controller.signal }), 1);
  controller.abort("enough");
  const error: unknown = await call.catch((error: unknown) => error);
  expect(error).toBeInstanceOf(AbortError);
  expect(error).toMatchObject({ attempts: 0, cause: "enough" });
  const aborted = setUp(() => Promise.resolve("one"));
  await expect(aborted.send(callOf({ signal: controller.signal }), 1)).rejects.toBeInstanceOf(AbortError);
});
