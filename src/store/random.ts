/** Returns a number from 0 to below 1. */
export type Random = () => number;

/** Creates a deterministic generator (mulberry32), not for secrets; each `stream` has numbers of its own. */
export function createRandom(seed: number, stream: string): Random {
  let state = seed;
  for (let index = 0; index < stream.length; index += 1) {
    state = Math.imul(state ^ stream.charCodeAt(index), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const HEX = "0123456789abcdef";
const LETTERS_AND_DIGITS = "abcdefghijklmnopqrstuvwxyz0123456789";

export function randomHex(random: Random, length: number): string {
  return randomWord(random, length, HEX);
}

export function randomWord(random: Random, length: number, alphabet = LETTERS_AND_DIGITS): string {
  return Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join("");
}

/** Returns a UUID of version 4 (RFC 9562). */
export function randomUuid(random: Random): string {
  const variant = randomWord(random, 1, "89ab");
  const digits = (length: number) => randomHex(random, length);
  return `${digits(8)}-${digits(4)}-4${digits(3)}-${variant}${digits(3)}-${digits(12)}`;
}
