const storeHash = process.env.BIGCOMMERCE_STORE_HASH ?? "";
const url = `https://api.bigcommerce.com/stores/${storeHash}/v3/segments`;

// One page; `meta.pagination.total_pages` tells how many there are.
const response = await fetch(`${url}?page=1&limit=250`, {
  headers: {
    Accept: "application/json",
    "X-Auth-Token": process.env.BIGCOMMERCE_ACCESS_TOKEN ?? "",
  },
  redirect: "error", // The token would travel along.
});
console.log(response.status, await response.text());
