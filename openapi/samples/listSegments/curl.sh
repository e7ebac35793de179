curl --silent --show-error --write-out "\n%{http_code}\n" \
  --header "Accept: application/json" \
  --header "X-Auth-Token: $BIGCOMMERCE_ACCESS_TOKEN" \
  "https://api.bigcommerce.com/stores/$BIGCOMMERCE_STORE_HASH/v3/segments?page=1&limit=250"
