import { createSegmentsClient } from "bigcommerce-segments";

const { segments } = createSegmentsClient({
  storeHash: process.env.BIGCOMMERCE_STORE_HASH ?? "",
  accessToken: process.env.BIGCOMMERCE_ACCESS_TOKEN ?? "",
});

// Walks all pages.
for await (const { id, name } of segments.list()) console.log(id, name);
