const storeHash = process.env.BIGCOMMERCE_STORE_HASH ?? "";
const segmentId = "a449e90d-779f-443e-acd7-ed4249c6ef15";
const url = `https://api.bigcommerce.com/stores/${storeHash}/v3/segments/${segmentId}/shopper-profiles`;

const ids = ["b0d4e684-7189-4c71-9e72-bb52d8385f91", "da6b34a1-1601-405c-b52a-eec5eec5c4de"];
// Without ids the API empties the segment.
if (ids.length === 0) throw new Error("There is nobody to remove.");

const response = await fetch(`${url}?id:in=${ids.join()}`, {
  method: "DELETE",
  headers: {
    Accept: "application/json",
    "X-Auth-Token": process.env.BIGCOMMERCE_ACCESS_TOKEN ?? "",
  },
  redirect: "error", // The token would travel along.
});
console.log(response.status, await response.text());
