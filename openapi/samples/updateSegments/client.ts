import { createSegmentsClient } from "bigcommerce-segments";

const { segments } = createSegmentsClient({
  storeHash: process.env.BIGCOMMERCE_STORE_HASH ?? "",
  accessToken: process.env.BIGCOMMERCE_ACCESS_TOKEN ?? "",
});

const updated = await segments.update([
  { id: "86c6d998-fa9a-4f62-903d-62a07c9cb631", description: "Customers who buy in bulk" },
]);
console.log(updated);
