/**
 * Runs so many reads, so many at once, and counts those that went well.
 *
 * @param read Answers whether it got through, or throws where it did not.
 */
export async function pooled(reads: number, atOnce: number, read: () => Promise<boolean>): Promise<number> {
  let left = reads;
  let through = 0;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      // What is lost, for whatever reason, is what the bench counts.
      if (await read().catch(() => false)) through += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return through;
}
