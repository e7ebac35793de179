import { randomUUID } from "node:crypto";
import { answerBytes } from "../../invariants/answerBytes.js";
import { checksOf, NotApplicable, Violation, type Check } from "../../run/check.js";
import type { Context } from "../../run/context.js";
import { once } from "../../run/once.js";
import type { Capability } from "../../targets/target.js";
import type { Exchange } from "../../wire/exchange.js";

const listed = once((context) => context.send({ method: "GET", path: "/segments?limit=1", asBytes: true }));

/** Deletes again what is deleted already, so that nothing changes. */
const deleted = once((context) =>
  context.send({
    method: "DELETE",
    path: `/segments?id:in=${deletedIds(context)}`,
    invalid: "deleted already",
    asBytes: true,
  }),
);

/** The ids of a DELETE that went well and named only segments of the run; an unknown id if there was none. */
function deletedIds({ history, createdIds }: Context): string {
  const ours = new Set(createdIds());
  const lists = history().flatMap(({ operationId, response, request }) =>
    operationId === "deleteSegments" && response?.status === 204
      ? [new URL(request.url).searchParams.get("id:in") ?? ""]
      : [],
  );
  return lists.findLast((ids) => ids.split(",").every((id) => ours.has(id))) ?? randomUUID();
}

type Subject = readonly [
  operationId: "listSegments" | "deleteSegments",
  exchange: (context: Context) => Promise<Exchange>,
  needs: readonly Capability[],
];
const LIST: Subject = ["listSegments", listed, ["rawBytes", "ownData"]];
const DELETE: Subject = ["deleteSegments", deleted, ["rawBytes", "state"]];

function bytesCheck(
  [operationId, exchangeOf, needs]: Subject,
  name: keyof typeof answerBytes,
  requirement: string,
  at: string,
): Check {
  return checksOf(operationId)(`bytes.${name}`, requirement, { at, needs }, async (context) => {
    const exchange = await exchangeOf(context);
    const raw = exchange.response?.raw;
    if (raw === undefined) throw new NotApplicable("the bytes of the answer are not known");
    if (name === "no-content" && raw.status !== 204) {
      throw new NotApplicable(`deleting again is answered ${raw.status}, and only a 204 has no body`);
    }
    const contradiction = answerBytes[name](raw);
    if (contradiction) throw new Violation(contradiction.expected, contradiction.actual, exchange);
  });
}

/** Checks of the bytes of two answers, which `fetch` would hide. */
export const bytesChecks: readonly Check[] = [
  bytesCheck(LIST, "length", "The body is as long as its headers say.", "/responses/200"),
  bytesCheck(LIST, "encoding", "The body has the `Content-Encoding` that is named.", "/responses/200"),
  bytesCheck(LIST, "mark", "No byte order mark stands before the JSON.", "/responses/200"),
  bytesCheck(
    LIST,
    "text",
    "The body is one JSON text in UTF-8, and nothing stands behind it.",
    "/responses/200",
  ),
  bytesCheck(LIST, "keys", "No object of the JSON has a key twice.", "/responses/200"),
  bytesCheck(DELETE, "no-content", "A 204 has no body.", "/responses/204"),
  bytesCheck(DELETE, "length", "The body is as long as its headers say.", "/responses/204"),
];
