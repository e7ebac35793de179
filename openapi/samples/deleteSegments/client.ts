import { createSegmentsClient } from "bigcommerce-segments";

const { segments } = createSegmentsClient({
  storeHash: process.env.BIGCOMMERCE_STORE_HASH ?? "",
  accessToken: process.env.BIGCOMMERCE_ACCESS_TOKEN ?? "",
});

// An empty list is refused: the API would take it for every segment of the store.
await segments.delete(["86c6d998-fa9a-4f62-903d-62a07c9cb631", "3c9a7661-134e-4101-a351-483e3228444d"]);
console.log("Both segments are deleted.");
