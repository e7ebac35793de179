import { resolvePointer } from "../../contract-tests/spec/json.js";
import { readSample, sampleForms, withCodeSamples } from "./codeSamples.js";

const document = {
  openapi: "3.1.0",
  paths: {
    "/segments": {
      description: "d",
      get: { operationId: "listSegments", responses: {} },
      put: { operationId: "updateSegments" },
    },
  },
};
const read = (operationId: string, { file }: { file: string }) => `${operationId} ${file}\n\n`;

test("an operation shows the client, bare fetch and curl, in this order", () => {
  const bundle = withCodeSamples(document, read);
  expect(resolvePointer(bundle, "/paths/~1segments/get")).toEqual({
    operationId: "listSegments",
    responses: {},
    "x-codeSamples": [
      { lang: "TypeScript", label: "bigcommerce-segments", source: "listSegments client.ts" },
      { lang: "JavaScript", label: "fetch", source: "listSegments fetch.ts" },
      { lang: "Shell", label: "curl", source: "listSegments curl.sh" },
    ],
  });
  expect(resolvePointer(bundle, "/paths/~1segments/put/x-codeSamples/2/source")).toBe(
    "updateSegments curl.sh",
  );
});

test("other members stay, and the document itself does not change", () => {
  const copy = structuredClone(document);
  const bundle = withCodeSamples(document, read);
  expect(resolvePointer(bundle, "/openapi")).toBe("3.1.0");
  expect(resolvePointer(bundle, "/paths/~1segments/description")).toBe("d");
  expect(document).toEqual(copy);
});

test("a missing sample is an error", () => {
  const missing = () => {
    throw new Error("no such file");
  };
  expect(() => withCodeSamples(document, missing)).toThrow("no such file");
});

test("a missing sample is named, with the files that an operation needs", () => {
  expect(() => readSample("sortSegments", sampleForms[0])).toThrow(
    "openapi/samples/sortSegments/client.ts is missing. Every operation of the spec has samples: client.ts, fetch.ts, curl.sh.",
  );
});
