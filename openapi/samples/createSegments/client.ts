import { createSegmentsClient } from "bigcommerce-segments";

const { segments } = createSegmentsClient({
  storeHash: process.env.BIGCOMMERCE_STORE_HASH ?? "",
  accessToken: process.env.BIGCOMMERCE_ACCESS_TOKEN ?? "",
});

const created = await segments.create([{ name: "Gift buyers", description: "Bought a gift card twice" }]);
console.log(created);
