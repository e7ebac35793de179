import { isObject } from "../isObject.js";

/** The part of ioredis 5 and 6 or of iovalkey that the limiter uses. */
export interface IoredisClient {
  /** Runs a script that Redis knows. */
  evalsha(hash: string, keyCount: number, ...keysAndArgs: string[]): Promise<unknown>;
  /** Runs a script. */
  eval(script: string, keyCount: number, ...keysAndArgs: string[]): Promise<unknown>;
  /** Makes a client of the same settings, for the connection on which messages arrive. */
  duplicate(): unknown;
}

/** The part of node-redis 5 and 6 that the limiter uses. */
export interface NodeRedisClient {
  /** Runs a script that Redis knows. */
  evalSha(hash: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
  /** Runs a script. */
  eval(script: string, options: { keys: string[]; arguments: string[] }): Promise<unknown>;
  /** Makes a client of the same settings, for the connection on which messages arrive. */
  duplicate(): unknown;
}

/** A client of Redis: of ioredis 5 and 6, iovalkey, or node-redis 5 and 6. */
export type RedisClient = IoredisClient | NodeRedisClient;

/** A client of Redis in one form. */
export interface Connection {
  evalsha(hash: string, keys: string[], args: string[]): Promise<unknown>;
  eval(script: string, keys: string[], args: string[]): Promise<unknown>;
  /** Opens a connection for the messages of a channel; returns what closes it. `onChange` reports if they arrive. */
  listen(channel: string, onMessage: () => void, onChange: (isListening: boolean) => void): () => void;
}

type Methods = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** Recognizes a client by its methods; undefined for anything else. */
export function connectionOf(redis: unknown): Connection | undefined {
  if (isNodeRedis(redis)) {
    return {
      evalsha: (hash, keys, args) => redis.evalSha(hash, { keys, arguments: args }),
      eval: (script, keys, args) => redis.eval(script, { keys, arguments: args }),
      listen: (...given) => listenWithNodeRedis(redis.duplicate(), ...given),
    };
  }
  if (!isIoredis(redis)) return undefined;
  return {
    evalsha: (hash, keys, args) => redis.evalsha(hash, keys.length, ...keys, ...args),
    eval: (script, keys, args) => redis.eval(script, keys.length, ...keys, ...args),
    listen: (...given) => listenWithIoredis(redis.duplicate(), ...given),
  };
}

function isNodeRedis(redis: unknown): redis is NodeRedisClient {
  return hasMethods(redis, ["evalSha", "eval", "duplicate"]);
}

function isIoredis(redis: unknown): redis is IoredisClient {
  return hasMethods(redis, ["evalsha", "eval", "duplicate"]);
}

function hasMethods(value: unknown, names: readonly string[]): value is Methods {
  return isObject(value) && names.every((name) => typeof value[name] === "function");
}

const ignore = () => undefined;

const listenWithIoredis: Listen = (own, channel, onMessage, onChange) => {
  if (!hasMethods(own, ["on", "subscribe", "connect", "disconnect"])) return ignore;
  // Without a listener for errors the client prints them, address included.
  own.on?.("error", ignore);
  own.on?.("message", onMessage);
  own.on?.("close", () => {
    onChange(false);
  });
  const subscribe = () => {
    settle(own.subscribe?.(channel), () => {
      onChange(true);
    });
  };
  own.on?.("ready", subscribe);
  // One that is lazy has not begun to connect.
  if (isWaiting(own)) settle(own.connect?.());
  return () => own.disconnect?.();
};

function isWaiting(client: object): boolean {
  return Reflect.get(client, "status") === "wait";
}

const listenWithNodeRedis: Listen = (own, channel, onMessage, onChange) => {
  if (!hasMethods(own, ["on", "subscribe", "connect", "destroy"])) return ignore;
  let isSubscribed = false;
  own.on?.("error", ignore);
  own.on?.("reconnecting", () => {
    onChange(false);
  });
  own.on?.("ready", () => {
    if (isSubscribed) onChange(true);
  });
  settle(own.connect?.(), () => {
    settle(own.subscribe?.(channel, onMessage), () => {
      isSubscribed = true;
      onChange(true);
    });
  });
  return () => {
    try {
      own.destroy?.();
    } catch {
      // It was not connected.
    }
  };
};

type Listen = (own: unknown, ...given: Parameters<Connection["listen"]>) => () => void;

// A connection for messages that fails only makes waits less exact.
function settle(promise: unknown, next: () => void = ignore): void {
  void Promise.resolve(promise).then(next, ignore);
}
