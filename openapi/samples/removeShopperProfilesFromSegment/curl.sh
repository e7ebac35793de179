segment="a449e90d-779f-443e-acd7-ed4249c6ef15"
# Never without ids: the API would empty the segment.
ids="b0d4e684-7189-4c71-9e72-bb52d8385f91,da6b34a1-1601-405c-b52a-eec5eec5c4de"

curl --silent --show-error --write-out "%{http_code}\n" --request DELETE \
  --header "Accept: application/json" \
  --header "X-Auth-Token: $BIGCOMMERCE_ACCESS_TOKEN" \
  "https://api.bigcommerce.com/stores/$BIGCOMMERCE_STORE_HASH/v3/segments/${segment:?}/shopper-profiles?id:in=${ids:?}"
