/** Runs reads in a pool and counts those that succeed: that resolve with true. */
export async function pooled(reads: number, atOnce: number, read: () => Promise<boolean>): Promise<number> {
  let left = reads;
  let through = 0;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      // For the bench an error is a lost read.
      if (await read().catch(() => false)) through += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return through;
}
