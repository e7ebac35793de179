import type { TokenRedactor } from "../../src/answer/redaction.js";
import type { OperationId } from "../spec/operations.js";
import type { Specification } from "../spec/specification.js";
import type { Target } from "../targets/target.js";
import { curlOf, redactExchange, preferredStatus, type Exchange, type JudgedExchange } from "./exchange.js";
import type { Drift, Finding } from "./finding.js";
import { judgeExchange } from "./judgeExchange.js";
import { foreignIdsIn, isOurs } from "./ownership.js";
import { recordedExchange, type ShownViolation } from "./recordedExchange.js";

/** A violation, and the operation whose answer shows it; undefined if the request was to none of them. */
export interface ChargedViolation {
  readonly operationId: OperationId | undefined;
  readonly violation: ShownViolation;
}

export interface ExchangeLog {
  readonly exchanges: readonly Exchange[];
  /** The exchanges of operations, each with how it was judged. */
  readonly judgedExchanges: readonly JudgedExchange[];
  readonly violations: readonly ChargedViolation[];
  readonly drift: readonly Drift[];
  /** Hides the token of the target in a text. */
  readonly redact: (text: string) => string;
  /** Shows what contradicts the documents in an exchange. */
  readonly show: (finding: Finding, exchange: Exchange | undefined) => ShownViolation;
  /** Adds an exchange without the token, and returns it as it was added. */
  readonly record: (sent: Exchange, seen: Omit<JudgedExchange, "exchange"> | undefined) => Exchange;
  readonly judge: (exchange: Exchange, isWaitedOut: boolean) => void;
  /** Returns a function that forgets everything that is recorded from now on, and returns the violations in it. */
  readonly mark: () => () => ChargedViolation[];
}

export interface ExchangeLogOptions {
  readonly target: Target;
  readonly specification: Specification;
  /** Gets every exchange. */
  readonly history: Exchange[];
  readonly judgesExchanges: boolean;
  readonly redactor: TokenRedactor;
  readonly runId: string;
  /** Gets the ids of segments that belong to others. */
  readonly foreignIds: Set<string>;
}

export function createExchangeLog(options: ExchangeLogOptions): ExchangeLog {
  const { target, specification, history, judgesExchanges, runId, foreignIds, redactor } = options;
  const exchanges: Exchange[] = [];
  const judgedExchanges: JudgedExchange[] = [];
  const violations: ChargedViolation[] = [];
  const drift: Drift[] = [];

  function show({ expected, actual, pointer }: Finding, exchange: Exchange | undefined): ShownViolation {
    return {
      expected: redactor.text(expected),
      actual: redactor.text(actual),
      pointer,
      curl: exchange === undefined ? "" : curlOf(exchange.request, redactor),
      ...(exchange && {
        evidence: recordedExchange(exchange, { redactor, isOurs: (row) => isOurs(row, options) }),
      }),
    };
  }

  // An unrequested 5xx is already a violation, so its body counts for no coverage.
  function isJudgeable({ request, response }: Exchange): boolean {
    return (response?.status ?? 0) < 500 || response?.status === preferredStatus(request, target);
  }

  return {
    exchanges,
    judgedExchanges,
    violations,
    drift,
    redact: redactor.text,
    show,
    record(sent, seen) {
      const exchange = redactExchange(sent, redactor.text);
      exchanges.push(exchange);
      history.push(exchange);
      if (seen) judgedExchanges.push({ ...seen, exchange, isJudged: seen.isJudged && isJudgeable(exchange) });
      for (const id of foreignIdsIn(exchange, runId)) foreignIds.add(id);
      return exchange;
    },
    mark() {
      const lists = [exchanges, judgedExchanges, drift];
      const lengths = lists.map(({ length }) => length);
      const found = violations.length;
      return () => {
        lists.forEach((list, index) => list.splice(lengths[index] ?? 0));
        return violations.splice(found);
      };
    },
    judge(exchange, isWaitedOut) {
      if (!judgesExchanges) return;
      // An answer that is waited out is no violation: the last try is judged in full.
      const asked = isWaitedOut ? exchange.response?.status : preferredStatus(exchange.request, target);
      const found = judgeExchange(exchange, specification, asked);
      const findings = [...found.violations, ...transportFindings(exchange, target)];
      const { operationId } = exchange;
      violations.push(...findings.map((finding) => ({ operationId, violation: show(finding, exchange) })));
      drift.push(...found.drift);
    },
  };
}

/** Finds contradictions for which no spec is needed: no answer, or one that the mock objects to. */
function transportFindings({ response, failure }: Exchange, { capabilities }: Target): Finding[] {
  if (response === undefined)
    return [{ expected: "an answer", actual: failure ?? "none", pointer: "#/paths" }];
  // A header of the mock; on another server it would mean nothing.
  const mocked = capabilities.includes("answersByPrefer") ? response.headers["sl-violations"] : undefined;
  if (response.status < 400 && mocked !== undefined) {
    const expected = "an answer that the mock has nothing to say against";
    return [{ expected, actual: mocked, pointer: "#/paths" }];
  }
  return [];
}
