import type { StoreAnswer } from "../../src/store/exchange.js";
import { compose } from "../../src/store/layers/index.js";
import { findByName } from "../../src/store/findByName.js";
import { faults } from "../faults/index.js";
import { onRows } from "../faults/layers.js";
import { instead, type Server } from "./server.js";

const row = {
  id: "3fa85f64-5717-4562-b3fc-2c963f66afa6",
  name: "Loyal Customers",
  description: "Customers who came back",
  created_at: "2024-01-01T00:00:00Z",
  updated_at: "2024-01-01T00:00:00Z",
};
const pagination = { total: 1, count: 1, per_page: 50, current_page: 1, total_pages: 1 };

/** The answer to each method that a mock has as its example. */
const examples: Readonly<Record<string, StoreAnswer>> = {
  GET: { status: 200, headers: {}, json: { data: [row], meta: { pagination } } },
  POST: { status: 201, headers: {}, json: { data: [row], meta: {} } },
  PUT: { status: 200, headers: {}, json: { data: [row], meta: {} } },
  DELETE: { status: 204, headers: {} },
};

const mistakes = ["createSegments.names-not-unique", "deleteSegments.unknown-deletes-last"].map(
  (name) => findByName("fault", name, faults).layer,
);
const nullsAfterUpdates = onRows("updateSegments", (rows) =>
  rows.map((each) => ({ ...each, description: null, created_at: null })),
);

/** Servers that teams write to have something to develop against. */
export const handWrittenServers: readonly Server[] = [
  {
    name: "stateless-mock",
    description: "A mock answers each method with one example, whatever the token.",
    layer: instead(({ method }) => examples[method]),
    verdict: "violates",
    mostFailures: 12,
  },
  {
    name: "incomplete-handlers",
    description: "Names need not be unique, updates answer null, and an unknown id deletes the last segment.",
    layer: (request, next, store) => compose([...mistakes, nullsAfterUpdates], next, store)(request),
    verdict: "violates",
    mostFailures: 3,
    isAuthorized: true,
  },
];
