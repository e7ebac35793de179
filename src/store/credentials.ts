/** The words that open a store, or do not. */
export interface Credentials {
  storeHash: string;
  /** Token with the scope `store_v2_customers`, unless a variant takes that from it. */
  accessToken: string;
  /** Token with the scope `store_v2_customers_read_only`. */
  readOnlyToken: string;
  /** Token of the store with neither scope. */
  scopelessToken: string;
  /** Hash of another store, which none of the tokens opens. */
  foreignHash: string;
}
