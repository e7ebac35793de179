import { judgeExchange } from "../wire/judgeExchange.js";
import { readSpecification } from "../spec/specification.js";
import { createTestStore, type Answer } from "../../src/doubles/createTestStore.js";
import { variants, type VariantName } from "../../src/store/variants.js";

// A variant is a reading of the documents: whatever it answers, the spec must know it.

const UNKNOWN = "3fa85f64-5717-4562-b3fc-2c963f66afa6";
const specification = readSpecification();

/** Walks through all that a store can be asked, right and wrong, and answers what came of it. */
async function tour(variant: VariantName): Promise<{ method: string; path: string; answer: Answer }[]> {
  // Other tests show how a wait changes an answer.
  const store = createTestStore({ variant, latencyMs: 0 });
  const steps: { method: string; path: string; answer: Answer }[] = [];
  const go = async (...[method, path, body, options]: Parameters<typeof store.call>) => {
    const answer = await store.call(method, path, body, options);
    steps.push({ method, path, answer });
    return answer;
  };
  const { rows } = await go("POST", "/segments", [{ name: "a" }, { name: "b", description: "about b" }]);
  const ids = rows.map(({ id }) => String(id));
  const id = ids[0] ?? UNKNOWN;
  await go("GET", "/segments?limit=1");
  await go("GET", `/segments?id:in=${ids.join(",")}`);
  await go("GET", "/segments?limit=251");
  await go("GET", "/segments?page=0");
  await go("GET", "/segments?id:in=1");
  await go("GET", "/segments", undefined, { storeHash: store.foreignHash });
  await go("GET", "/segments", undefined, { headers: { "x-auth-token": store.scopelessToken } });
  for (const token of [undefined, "", "wrong", store.readOnlyToken]) {
    await go("DELETE", `/segments?id:in=${UNKNOWN}`, undefined, { headers: { "x-auth-token": token } });
  }
  await go("POST", "/segments", [{ name: "a" }, { name: "c" }]);
  await go("POST", "/segments", [{ name: "" }, { name: "d" }]);
  await go("POST", "/segments", { name: "e" });
  await go("POST", "/segments", []);
  await go("POST", "/segments", undefined, { text: "[" });
  await go("POST", "/segments", undefined, { text: "a", headers: { "content-type": "text/plain" } });
  store.clock.advance(2000);
  await go(
    "POST",
    "/segments",
    Array.from({ length: 1001 }, (_, index) => ({ name: `Segment ${index}` })),
  );
  await go("PUT", "/segments", [{ id, description: "new" }]);
  await go("PUT", "/segments", [{ id: UNKNOWN }, { id }]);
  await go("PUT", "/segments", [{ id, name: "b" }]);
  await go("PUT", "/segments", [{ id: "1" }, { id }]);
  await go("DELETE", `/segments/${id}/shopper-profiles?id:in=${UNKNOWN}`);
  await go("DELETE", `/segments/${UNKNOWN}/shopper-profiles?id:in=${UNKNOWN}`);
  await go("DELETE", `/segments/1/shopper-profiles`);
  await go("DELETE", `/segments?id:in=${UNKNOWN}`);
  await go("DELETE", `/segments?id:in=${id}`);
  await go("DELETE", "/segments?id:in=");
  return steps;
}

test.each(variants.map(({ name }) => name))(
  "%s answers nothing that the spec does not know",
  async (variant) => {
    for (const { method, path, answer } of await tour(variant)) {
      const { status, headers, text } = answer;
      // The spec knows every 5xx; a judge takes none for an answer.
      if (status >= 500) continue;
      const exchange = {
        operationId: specification.operationOf(method, path.split("?")[0] ?? ""),
        request: { method, url: `http://store${path}`, headers: {}, body: undefined },
        response: { status, headers: Object.fromEntries(headers), body: text },
        failure: undefined,
        invalid: undefined,
        ms: 0,
        startedAt: 0,
        sentAfter: 0,
      };
      const { violations, drift } = judgeExchange(exchange, specification);
      expect({ method, path, violations }).toEqual({ method, path, violations: [] });
      if (variant !== "extra-fields") expect({ method, path, drift }).toEqual({ method, path, drift: [] });
    }
  },
);
