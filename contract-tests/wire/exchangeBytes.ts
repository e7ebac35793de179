import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import { ACCEPTED_ENCODINGS, decodedContent } from "./decodedContent.js";
import type { RecordedResponse } from "./exchange.js";
import { framingOf } from "./framingOf.js";
import { parseRawAnswer, type RawAnswer } from "./rawAnswer.js";

/** Maximum wait for the rest of an answer that has begun: less than the time limit of a request. */
const REST_MS = 3000;
/** Maximum wait for the end of the connection after a whole answer. */
const END_MS = 100;

/**
 * Sends a request without a body over a socket of its own, and keeps each byte of the answer: `fetch` hides some
 * faults, and answers others with an error.
 */
export async function exchangeBytes(request: Request): Promise<RecordedResponse> {
  if (request.body !== null) throw new Error("A body is not sent over a socket");
  const raw = await received(request);
  const headers: Record<string, string> = {};
  for (const [name, value] of raw.headers) headers[name] = [headers[name] ?? [], value].flat().join(", ");
  const content = decodedContent(raw) ?? framingOf(raw).content;
  const body = new TextDecoder().decode(content);
  return { status: raw.status, headers, body, raw };
}

function received(request: Request): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = open(new URL(request.url));
    const abort = () => socket.destroy(new Error("The request was given up"));
    let bytes = Buffer.alloc(0);
    let raw: RawAnswer | undefined;
    let error = new Error("The connection ended before an answer came");
    const end = () => socket.destroy();
    socket.on("data", (chunk) => {
      bytes = Buffer.concat([bytes, chunk]);
      try {
        raw = parseRawAnswer(bytes);
      } catch (problem) {
        socket.destroy(problem instanceof Error ? problem : undefined);
      }
      if (raw) socket.setTimeout(isAtItsEnd(raw) ? END_MS : REST_MS);
    });
    socket.on("timeout", end);
    socket.on("end", end);
    socket.on("error", (problem) => (error = problem));
    socket.on("close", () => {
      request.signal.removeEventListener("abort", abort);
      if (raw) resolve(raw);
      else reject(error);
    });
    request.signal.addEventListener("abort", abort);
    socket.write(headOf(request));
  });
}

function isAtItsEnd(raw: RawAnswer): boolean {
  const { isWhole, isOpenEnded } = framingOf(raw);
  return isWhole && isOpenEnded === undefined;
}

function open({ protocol, hostname, port }: URL): Socket {
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  if (protocol === "http:") return connectTcp(Number(port || 80), host);
  return connectTls({
    host,
    port: Number(port || 443),
    ALPNProtocols: ["http/1.1"],
    // An address is no server name.
    ...(/[a-z]/i.test(host) && !host.includes(":") && { servername: host }),
  });
}

function headOf({ method, url, headers }: Request): string {
  const { host, pathname, search } = new URL(url);
  const lines = [
    `${method} ${pathname}${search} HTTP/1.1`,
    `host: ${host}`,
    "connection: close",
    "user-agent: node",
    `accept-encoding: ${ACCEPTED_ENCODINGS}`,
    ...[...headers].map(([name, value]) => `${name}: ${value}`),
  ];
  return `${lines.join("\r\n")}\r\n\r\n`;
}
