import { cleanUp } from "../live/cleanUp.js";
import { connect } from "../live/connect.js";
import { listAll } from "../live/segmentList.js";
import type { Specification } from "../spec/specification.js";
import { MAX_REQUESTS, PROOF_RUN_ID, type SuiteRun } from "./runSuite.js";

/** Cleans up after a run, as the parent of a live run does, and describes what is left; undefined if nothing is. */
export async function leftBehind(
  { store, clock, createdIds }: SuiteRun,
  specification: Specification,
): Promise<string | undefined> {
  const { storeHash, accessToken } = store;
  const settings = { origin: "http://127.0.0.1", path: `/stores/${storeHash}/v3`, accessToken };
  const connection = connect({ settings, specification, clock, fetch: store.fetch, cap: MAX_REQUESTS });
  const ours = async () =>
    (await listAll(connection)).segments.filter(({ name }) => name.startsWith("contract-"));
  if ((await ours()).length === 0) return "the run left nothing to clean up, so that nothing is proven";
  const options = { connection, clock, runIds: [PROOF_RUN_ID], createdIds, endedByItself: true };
  const { problems } = await cleanUp(options);
  const left = await ours();
  if (problems.length > 0) return problems.join("; ");
  return left.length > 0 ? `${left.length} segments were left behind` : undefined;
}
