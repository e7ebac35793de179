curl --silent --show-error --write-out "\n%{http_code}\n" --request POST \
  --header "Accept: application/json" \
  --header "Content-Type: application/json" \
  --header "X-Auth-Token: $BIGCOMMERCE_ACCESS_TOKEN" \
  --data '[{ "name": "Gift buyers", "description": "Bought a gift card twice" }]' \
  "https://api.bigcommerce.com/stores/$BIGCOMMERCE_STORE_HASH/v3/segments"
