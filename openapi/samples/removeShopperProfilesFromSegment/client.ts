import { createSegmentsClient } from "bigcommerce-segments";

const { segments } = createSegmentsClient({
  storeHash: process.env.BIGCOMMERCE_STORE_HASH ?? "",
  accessToken: process.env.BIGCOMMERCE_ACCESS_TOKEN ?? "",
});

// An empty list is refused: the API would take it for every profile in the segment.
await segments.removeShopperProfiles("a449e90d-779f-443e-acd7-ed4249c6ef15", [
  "b0d4e684-7189-4c71-9e72-bb52d8385f91",
  "da6b34a1-1601-405c-b52a-eec5eec5c4de",
]);
console.log("Both profiles are out of the segment.");
