# Never without ids: the API would delete every segment of the store.
ids="86c6d998-fa9a-4f62-903d-62a07c9cb631,3c9a7661-134e-4101-a351-483e3228444d"

curl --silent --show-error --write-out "%{http_code}\n" --request DELETE \
  --header "Accept: application/json" \
  --header "X-Auth-Token: $BIGCOMMERCE_ACCESS_TOKEN" \
  "https://api.bigcommerce.com/stores/$BIGCOMMERCE_STORE_HASH/v3/segments?id:in=${ids:?}"
