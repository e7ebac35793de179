import { availableParallelism } from "node:os";
import { mistakes } from "../../contract-tests/model/mistakes.js";
import { findMistake } from "./findMistake.js";

const MAX_AT_ONCE = 4;

/** Puts every mistake into the client and prints where it was found. Returns the exit code. */
export async function judgeMistakes(seeds: number): Promise<0 | 1> {
  const left = mistakes.values();
  let failures = 0;
  const work = async () => {
    for (const mistake of left) {
      const { name, falseBecause, unseenBecause } = mistake;
      const found = await findMistake(mistake, seeds);
      const isExpected = (found === "") === (unseenBecause !== undefined);
      if (!isExpected) failures += 1;
      const reason = unseenBecause
        ? `not found, as expected: ${unseenBecause}`
        : `not found; ${falseBecause}`;
      console.log(`${isExpected ? "" : "WRONG  "}${name}  ${found || reason}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(MAX_AT_ONCE, availableParallelism()) }, work));
  const unseen = mistakes.filter(({ unseenBecause }) => unseenBecause !== undefined).length;
  console.log(
    `${mistakes.length} mistakes: ${mistakes.length - unseen} to be found, ${unseen} that cannot be, ${failures} wrong`,
  );
  return failures === 0 ? 0 : 1;
}
