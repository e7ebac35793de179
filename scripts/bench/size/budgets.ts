/** The limits for a part of the client in a bundle, in kB of 1000 bytes. */
export interface Budget {
  /** The bound, a little above the present size. Only a deliberate edit raises it. */
  readonly most: number;
  /** The wanted size. */
  readonly aim: number;
}

/** The limits by part. The aims are missed. */
export const budgets = {
  whole: { most: 22.5, aim: 17.5 },
  raw: { most: 13.3, aim: 11 },
} as const satisfies Readonly<Record<string, Budget>>;
