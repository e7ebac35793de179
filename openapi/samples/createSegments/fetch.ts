const storeHash = process.env.BIGCOMMERCE_STORE_HASH ?? "";
const url = `https://api.bigcommerce.com/stores/${storeHash}/v3/segments`;

const response = await fetch(url, {
  method: "POST",
  headers: {
    Accept: "application/json",
    "Content-Type": "application/json",
    "X-Auth-Token": process.env.BIGCOMMERCE_ACCESS_TOKEN ?? "",
  },
  body: JSON.stringify([{ name: "Gift buyers", description: "Bought a gift card twice" }]),
  redirect: "error", // The token would travel along.
});
console.log(response.status, await response.text());
