const storeHash = process.env.BIGCOMMERCE_STORE_HASH ?? "";
const url = `https://api.bigcommerce.com/stores/${storeHash}/v3/segments`;

const ids = ["86c6d998-fa9a-4f62-903d-62a07c9cb631", "3c9a7661-134e-4101-a351-483e3228444d"];
// Without ids the API deletes every segment of the store.
if (ids.length === 0) throw new Error("There is nothing to delete.");

const response = await fetch(`${url}?id:in=${ids.join()}`, {
  method: "DELETE",
  headers: {
    Accept: "application/json",
    "X-Auth-Token": process.env.BIGCOMMERCE_ACCESS_TOKEN ?? "",
  },
  redirect: "error", // The token would travel along.
});
console.log(response.status, await response.text());
