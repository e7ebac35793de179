import { isObject } from "../isObject.js";

/** A script that Redis did not run; holds no text of Redis, whose messages may name its address. */
export class RedisFailure extends Error {
  override get name(): string {
    return "RedisFailure";
  }

  readonly code: string;

  /** @param code - `TIMEOUT`, `ECONNREFUSED`, or the first word of an error of Redis, such as `READONLY`. */
  constructor(code: string) {
    super(`Redis did not run the script: ${code}.`);
    this.code = code;
  }

  static of(error: unknown): RedisFailure {
    if (error instanceof RedisFailure) return error;
    const { code, message } = isObject(error) ? error : {};
    if (/\bclosed\b/i.test(String(message))) return new RedisFailure("CLOSED");
    const word = [code, String(message).split(" ")[0]].find(
      (text) => typeof text === "string" && /^[A-Z_]{2,40}$/.test(text),
    );
    return new RedisFailure(typeof word === "string" ? word : "ERROR");
  }
}
