/** The hash and the tokens of a store, valid and invalid ones. */
export interface Credentials {
  /** The hash of the store. */
  storeHash: string;
  /** Token with the scope `store_v2_customers`, unless a variant makes it read-only. */
  accessToken: string;
  /** Token with the scope `store_v2_customers_read_only`. */
  readOnlyToken: string;
  /** Token of the store without either scope. */
  scopelessToken: string;
  /** Hash of another store, to which none of the tokens gives access. */
  foreignHash: string;
}
