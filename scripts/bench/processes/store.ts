import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { pageOf } from "../pageOf.js";
import { createTightStore, type TightStore } from "./createTightStore.js";
import { LATENCY_MS } from "./load.js";

const ROWS = 50;
const page = JSON.stringify(pageOf(ROWS));
const refusal = '{"status":429,"title":"Too many requests"}';
const limits = { quota: Number(process.argv[2]), other: Number(process.argv[3]) };
let store: TightStore | undefined;

const server = createServer((_request, response) => {
  void answer().then(({ status, headers }) => {
    response
      .writeHead(status, { ...headers, "content-type": "application/json" })
      .end(status === 429 ? refusal : page);
  });
});

async function answer(): Promise<ReturnType<TightStore["judge"]>> {
  // Until the reads start, processes open their connections.
  if (!store) return { status: 200, headers: {} };
  store.arrive();
  await sleep(LATENCY_MS / 2);
  const judged = store.judge();
  await sleep(LATENCY_MS / 2);
  store.leave(judged.status);
  return judged;
}

// The first message starts the windows, the next asks for the tally.
process.on("message", () => {
  process.send?.(store?.tally() ?? "started");
  store ??= createTightStore(() => performance.now(), limits);
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" ? address?.port : undefined);
});
process.once("disconnect", () => process.exit());
