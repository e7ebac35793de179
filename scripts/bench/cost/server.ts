import { createServer } from "node:http";
import { pageOf } from "../pageOf.js";

const ROWS = 50;
const body = Buffer.from(JSON.stringify(pageOf(ROWS)));
const headers = {
  "content-type": "application/json",
  "content-length": body.length,
  // Enough that no limiter ever waits.
  "x-rate-limit-requests-quota": "10000000",
  "x-rate-limit-requests-left": "9999999",
  "x-rate-limit-time-window-ms": "30000",
  "x-rate-limit-time-reset-ms": "30000",
};

const server = createServer((_request, response) => {
  response.writeHead(200, headers).end(body);
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.(typeof address === "object" ? address?.port : undefined);
});
process.once("disconnect", () => process.exit());
