const storeHash = process.env.BIGCOMMERCE_STORE_HASH ?? "";
const url = `https://api.bigcommerce.com/stores/${storeHash}/v3/segments`;

const response = await fetch(url, {
  method: "PUT",
  headers: {
    Accept: "application/json",
    "Content-Type": "application/json",
    "X-Auth-Token": process.env.BIGCOMMERCE_ACCESS_TOKEN ?? "",
  },
  body: JSON.stringify([
    { id: "86c6d998-fa9a-4f62-903d-62a07c9cb631", description: "Customers who buy in bulk" },
  ]),
  redirect: "error", // The token would travel along.
});
console.log(response.status, await response.text());
