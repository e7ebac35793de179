import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { checks } from "../checks/index.js";
import { runCheck } from "../run/runCheck.js";
import { createSession } from "../run/session.js";
import { readSpecification } from "../spec/specification.js";
import { createStore } from "../../src/store/createStore.js";
import { systemClock } from "../../src/time/systemClock.js";
import { storeCapabilities, storeTarget } from "../targets/store.js";
import { exchangeBytes } from "../wire/exchangeBytes.js";
import { MAX_REQUESTS, PROOF_RUN_ID } from "./runSuite.js";

// A run waits for real time, so that one front end has all that an honest server may do.

const store = createStore({ clock: systemClock });

/** Answers as the store does, in gzip and chunks, with header names in capitals and the connection closed. */
async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method = "GET", url = "/", headers } = incoming;
  const body = await buffer(incoming);
  const sent = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  const request = new Request(`http://store${url}`, {
    method,
    headers: sent,
    body: body.length > 0 ? body.toString() : null,
  });
  const answer = await store.fetch(request);
  const text = await answer.text();
  outgoing.sendDate = false;
  outgoing.setHeader("CONNECTION", "close");
  for (const [name, value] of answer.headers) {
    if (name !== "content-length") outgoing.setHeader(name.toUpperCase(), value);
  }
  outgoing.statusCode = answer.status;
  if (text !== "") {
    outgoing.setHeader("CONTENT-ENCODING", "gzip");
    const bytes = gzipSync(text);
    // Without a length, each write is a chunk.
    outgoing.write(bytes.subarray(0, 9));
    outgoing.write(bytes.subarray(9));
  }
  outgoing.end();
}

test("an honest store behind gzip, chunks, closed connections, IPv6 and capital header names is green", async () => {
  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => outgoing.destroy());
  }).listen(0, "::1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const target = {
    ...storeTarget(`http://[::1]:${port}`, store),
    capabilities: [...storeCapabilities, "rawBytes"],
  } as const;
  const session = createSession({
    target,
    specification: readSpecification(),
    clock: systemClock,
    fetch: globalThis.fetch,
    exchangeBytes,
    runId: PROOF_RUN_ID,
    requestCap: MAX_REQUESTS,
  });
  const results = [];
  for (const check of checks) results.push((await runCheck(check, session)).result);
  server.close();
  expect(results.filter(({ status }) => status === "fail")).toEqual([]);
  const bytes = results.filter(({ id }) => id.includes(".bytes."));
  expect(bytes.filter(({ status }) => status === "pass")).toHaveLength(7);
});
