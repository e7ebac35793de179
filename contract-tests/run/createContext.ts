import { isLoopback } from "../../src/store/servedHosts.js";
import { createdIds } from "../wire/ownership.js";
import { namePrefix } from "../wire/runNames.js";
import type { ChargedViolation } from "../wire/createExchangeLog.js";
import type { Wire } from "../wire/createWire.js";
import { Violation } from "./check.js";
import type { AnsweredExchange, Context } from "./context.js";
import { preparationFailure } from "./preparationFailed.js";
import { clientSettings, type Session } from "./session.js";

/** Makes the tools of one check, over its own wire. */
export function createContext(
  session: Session,
  wire: Wire,
  readings: string[],
  forgetting: (forget: () => ChargedViolation[]) => (what: string) => void,
): Context {
  const { target, clock, runId, createClient, steadiness } = session;
  const { storeHash, accessToken } = target;
  // The client refuses plain `http:` to other machines, where only the user of the suite may allow it.
  const [, plain] = /^http:(.*)/.exec(target.baseUrl) ?? [];
  const isRefused = plain !== undefined && !isLoopback(new URL(target.baseUrl).hostname);
  const baseUrl = isRefused ? `https:${plain}` : target.baseUrl;
  // A client that asks elsewhere is to be seen there.
  const sentTo = (url: string) =>
    isRefused && url.startsWith(baseUrl) ? target.baseUrl + url.slice(baseUrl.length) : url;
  const clientOver: Context["clientOver"] = (fetch) =>
    createClient({
      storeHash,
      accessToken,
      baseUrl,
      fetch: (url, init) => fetch(new Request(sentTo(url), init)),
      ...clientSettings,
    });
  let client: Context["client"] | undefined;
  return {
    target,
    clock,
    run: session,
    history: () => session.history,
    createdIds: () => createdIds(session.history, session),
    isForeign: (id) => session.foreignIds.has(id),
    // Most checks send nothing of their own.
    get client() {
      client ??= clientOver((request) => wire.fetch(request));
      return client;
    },
    clientOver,
    can: (capability) => target.capabilities.includes(capability),
    attempt: (request) => wire.send(request),
    async send(request) {
      const exchange = await wire.send(request);
      if (!isAnswered(exchange)) throw new Violation("an answer", exchange.failure ?? "none");
      return exchange;
    },
    lastExchange() {
      const exchange = wire.exchanges.at(-1);
      if (exchange === undefined) throw new Error("Nothing was sent yet.");
      return exchange;
    },
    async prepare(key, work) {
      try {
        return await steadiness.keep(key, work, forgetting(wire.mark()));
      } catch (error) {
        throw preparationFailure(error, wire.exchanges.at(-1));
      }
    },
    name: (words) =>
      namePrefix(runId) + (steadiness.repetitions > 0 ? `${steadiness.repetitions} ` : "") + words,
    reading: (words) => {
      const sentence = wire.redact(words);
      if (!readings.includes(sentence)) readings.push(sentence);
    },
  };
}

function isAnswered(exchange: Wire["exchanges"][number]): exchange is AnsweredExchange {
  return exchange.response !== undefined;
}
