curl --silent --show-error --write-out "\n%{http_code}\n" --request PUT \
  --header "Accept: application/json" \
  --header "Content-Type: application/json" \
  --header "X-Auth-Token: $BIGCOMMERCE_ACCESS_TOKEN" \
  --data '[{ "id": "86c6d998-fa9a-4f62-903d-62a07c9cb631", "description": "Customers who buy in bulk" }]' \
  "https://api.bigcommerce.com/stores/$BIGCOMMERCE_STORE_HASH/v3/segments"
