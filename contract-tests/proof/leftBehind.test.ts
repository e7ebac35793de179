import { findByName } from "../../src/store/findByName.js";
import { faults } from "../faults/index.js";
import { parseJson, resolvePointer } from "../spec/json.js";
import { readSpecification } from "../spec/specification.js";
import { leftBehind } from "./leftBehind.js";
import { runSuite } from "./runSuite.js";

const specification = readSpecification();
const OTHERS = 3;

test.each(["createSegments.number-name-text", "createSegments.null-name-word"])(
  "%s leaves no row behind, though it gives a row another name",
  async (name) => {
    const fault = findByName("fault", name, faults);
    const behaviour = { segmentsAtFirst: OTHERS };
    const run = await runSuite(specification, { fault, judgesExchanges: true, behaviour });
    expect(await leftBehind(run, specification)).toBeUndefined();
    const headers = { "x-auth-token": run.store.accessToken };
    const answer = await run.store.fetch(`${run.target.baseUrl}/segments`, { headers });
    const page = parseJson(await answer.text())?.value;
    expect(resolvePointer(page, "/meta/pagination/total")).toBe(OTHERS);
  },
);
