/** The limits for a part of the client in a bundle, in kB of 1000 bytes. */
export interface Budget {
  /** The bound, a little above the present size. Only a deliberate edit raises it. */
  readonly most: number;
  /** The wanted size. */
  readonly aim?: number;
}

/** The limits by part. The aims are missed. */
export const budgets = {
  whole: { most: 22.6, aim: 17.5 },
  raw: { most: 13.6, aim: 11 },
  redis: { most: 9.8 },
} as const satisfies Readonly<Record<string, Budget>>;
