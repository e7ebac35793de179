import { once } from "node:events";
import { createServer } from "node:net";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { systemClock } from "../../../src/time/systemClock.js";
import { runCheck } from "../../run/runCheck.js";
import { createSession } from "../../run/session.js";
import { settleCauses } from "../../run/settleCauses.js";
import { readSpecification } from "../../spec/specification.js";
import { exchangeBytes } from "../../wire/exchangeBytes.js";
import { firstReadCheck } from "../listSegments/firstRead.js";
import { restsOn } from "../restsOn.js";
import { bytesChecks } from "./bytes.js";

const specification = readSpecification();
const TOKEN = "secret0token";
const JSON_PAGE = JSON.stringify({
  data: [],
  meta: { pagination: { total: 0, count: 0, per_page: 1, current_page: 1, total_pages: 0 } },
});
const PAGE = Buffer.from(JSON_PAGE);

/** Writes an answer by hand. */
function answer(headers: string, ...body: readonly (Buffer | string)[]): Buffer {
  const head = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n${headers}\r\n\r\n`;
  return Buffer.concat([head, ...body].map((part) => Buffer.from(part)));
}
const sized = (body: Buffer | string, headers = "x: y") =>
  answer(`Content-Length: ${Buffer.byteLength(body)}\r\n${headers}`, body);
const encoded = (name: string, body: Buffer) => sized(body, `Content-Encoding: ${name}`);
const chunked = (end: string) => {
  const [first, second] = [PAGE.subarray(0, 9), PAGE.subarray(9)];
  const size = second.length.toString(16).toUpperCase();
  return answer("Transfer-Encoding: chunked", "9;a=b\r\n", first, `\r\n${size}\r\n`, second, `\r\n${end}`);
};
const deleted = (rest: string) => Buffer.from(`HTTP/1.1 204 No Content\r\n${rest}`);

const PLAIN = sized(PAGE);
const EMPTY = deleted("\r\n");

interface Server {
  readonly list?: Buffer;
  readonly deletion?: Buffer;
  readonly isKept?: true;
}

/** Runs the checks of bytes on a server that answers with these bytes, and closes the connection unless it is kept. */
async function judged({ list = PLAIN, deletion = EMPTY, isKept }: Server, judging = bytesChecks) {
  const server = createServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (head) => {
      socket.write(head.toString().startsWith("DELETE") ? deletion : list);
      if (!isKept) socket.end();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const session = createSession({
    target: {
      name: "test",
      baseUrl: `http://127.0.0.1:${port ?? 0}/stores/abc/v3`,
      storeHash: "abc",
      accessToken: TOKEN,
      capabilities: ["rawBytes", "ownData", "state"],
    },
    specification,
    clock: systemClock,
    fetch: globalThis.fetch,
    exchangeBytes,
    runId: "0123456789abcdef",
  });
  const results = [];
  for (const check of judging) results.push((await runCheck(check, session)).result);
  server.close();
  const failed = settleCauses(results, restsOn).filter(({ status }) => status === "fail");
  return {
    failed,
    sent: session.requestGate.sent,
    passed: results.filter(({ status }) => status === "pass"),
  };
}

test.each<[string, Server]>([
  ["a length", {}],
  ["a connection that is kept", { isKept: true }],
  ["no length", { list: answer("Connection: close", PAGE) }],
  ["chunks", { list: chunked("0\r\n\r\n"), isKept: true }],
  ["chunks and trailers", { list: chunked("0\r\nx-end: 1\r\n\r\n") }],
  ["gzip", { list: encoded("gzip", gzipSync(PAGE)) }],
  ["gzip in capitals", { list: encoded("GZIP", gzipSync(PAGE)) }],
  ["brotli", { list: encoded("br", brotliCompressSync(PAGE)) }],
  ["deflate", { list: encoded("deflate", deflateSync(PAGE)) }],
  ["deflate without its header", { list: encoded("deflate", deflateRawSync(PAGE)) }],
  ["two encodings", { list: encoded("deflate, gzip", gzipSync(deflateSync(PAGE))) }],
  ["a space behind the JSON", { list: sized(`${JSON_PAGE}\n`) }],
  [
    "an early hint",
    { list: Buffer.concat([Buffer.from("HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\n"), PLAIN]) },
  ],
  ["a length of 0 on 204", { deletion: deleted("Content-Length: 0\r\n\r\n") }],
])("an honest server is green: %s", async (_, server) => {
  const { failed, passed, sent } = await judged(server);
  expect(failed).toEqual([]);
  expect(passed).toHaveLength(bytesChecks.length);
  expect(sent).toBe(2);
});

const LIST = "listSegments.bytes";
const DELETE = "deleteSegments.bytes";
const CHUNKED_204 = deleted("Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
const MARKED = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), PAGE]);

test.each<[string, string, Server]>([
  ["a byte order mark", `${LIST}.mark`, { list: sized(MARKED) }],
  ["a byte order mark in gzip", `${LIST}.mark`, { list: encoded("gzip", gzipSync(MARKED)) }],
  ["text behind the JSON", `${LIST}.text`, { list: sized(`${JSON_PAGE}\n<!-- 12 ms -->`) }],
  ["a NUL behind the JSON", `${LIST}.text`, { list: sized(`${JSON_PAGE}\0`) }],
  ["a second JSON", `${LIST}.text`, { list: sized(JSON_PAGE + JSON_PAGE) }],
  ["Latin-1", `${LIST}.text`, { list: sized(Buffer.from('{"data":[],"a":"é"}', "latin1")) }],
  ["a doubled key", `${LIST}.keys`, { list: sized(JSON_PAGE.replace("{", '{"data":[],')) }],
  [
    "a doubled key inside",
    `${LIST}.keys`,
    { list: sized(JSON_PAGE.replace('"count"', '"total":1,"count"')) },
  ],
  ["a length that is too large", `${LIST}.length`, { list: answer("Content-Length: 999", PAGE) }],
  ["a length that is too small", `${LIST}.length`, { list: answer("Content-Length: 9", PAGE) }],
  ["a length that is no number", `${LIST}.length`, { list: answer("Content-Length: x", PAGE) }],
  ["two lengths", `${LIST}.length`, { list: sized(PAGE, "Content-Length: 9") }],
  ["a length beside chunks", `${LIST}.length`, { list: sized(PAGE, "Transfer-Encoding: chunked") }],
  ["no last chunk", `${LIST}.length`, { list: chunked("") }],
  ["bytes behind the last chunk", `${LIST}.length`, { list: chunked("0\r\n\r\nrest") }],
  ["gzip that is none", `${LIST}.encoding`, { list: encoded("gzip", PAGE) }],
  ["gzip that is cut off", `${LIST}.encoding`, { list: encoded("gzip", gzipSync(PAGE).subarray(0, -9)) }],
  ["an encoding that was not asked for", `${LIST}.encoding`, { list: encoded("compress", PAGE) }],
  ["gzip without its name", `${LIST}.text`, { list: sized(gzipSync(PAGE)) }],
  ["a body on 204", `${DELETE}.no-content`, { deletion: deleted("Content-Length: 2\r\n\r\n{}") }],
  ["chunks on 204", `${DELETE}.no-content`, { deletion: CHUNKED_204, isKept: true }],
  ["a length on 204 and nothing", `${DELETE}.length`, { deletion: deleted("Content-Length: 2\r\n\r\n") }],
])("%s is one failure of %s", async (_, id, server) => {
  const { failed } = await judged(server);
  expect(failed.map((result) => result.id)).toEqual([id]);
  const [violation] = failed[0]?.violations ?? [];
  expect(violation?.curl).not.toContain(TOKEN);
  expect(violation?.expected).toMatch(/RFC \d+, [\d.]+\)/);
});

test.each<[string, Buffer]>([
  ["a length that is too large", answer("Content-Length: 999", PAGE)],
  ["gzip that is none", encoded("gzip", PAGE)],
  ["text behind the JSON", sized(`${JSON_PAGE}<!-- -->`)],
])("an answer that fetch cannot read is a finding of the first read: %s", async (_, list) => {
  const { failed } = await judged({ list }, [firstReadCheck]);
  expect(failed.map(({ id }) => id)).toEqual(["listSegments.first-read"]);
  expect(failed[0]?.violations?.at(-1)?.expected).toContain("RFC");
});
