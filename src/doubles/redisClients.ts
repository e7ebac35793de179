import { createClient } from "@redis/client";
import { createClient as createClient5 } from "@redis/client-5";
import { Redis as Redis6 } from "ioredis";
import { Redis as Redis5 } from "ioredis-5";
import { Redis as Valkey } from "iovalkey";
import type { RedisClient } from "../redis/connectionOf.js";

/** A client of Redis and what closes it. */
export interface TestClient {
  readonly redis: RedisClient;
  readonly close: () => void;
}

const ignore = () => undefined;

const options = { host: "127.0.0.1", retryStrategy: () => 50 };

interface Ioredis {
  on(event: "error", listener: () => void): unknown;
  disconnect(): void;
}

function ioredis(create: (port: number) => RedisClient & Ioredis) {
  return (port: number): TestClient => {
    const redis = create(port);
    redis.on("error", ignore);
    return {
      redis,
      close: () => {
        redis.disconnect();
      },
    };
  };
}

interface NodeRedis {
  on(event: "error", listener: () => void): unknown;
  connect(): Promise<unknown>;
  destroy(): void;
}

function nodeRedis(create: (port: number) => RedisClient & NodeRedis) {
  return (port: number): TestClient => {
    const redis = create(port);
    redis.on("error", ignore);
    redis.connect().catch(ignore);
    return {
      redis,
      close: () => {
        redis.destroy();
      },
    };
  };
}

const socketOf = (port: number) => ({ port, host: "127.0.0.1", reconnectStrategy: 50 });

/** Each client that the limiter takes, by name. */
export const redisClients = {
  "ioredis 6": ioredis((port) => new Redis6({ port, ...options })),
  "ioredis 5": ioredis((port) => new Redis5({ port, ...options })),
  "node-redis 6": nodeRedis((port) => createClient({ socket: socketOf(port) })),
  "node-redis 5": nodeRedis((port) => createClient5({ socket: socketOf(port) })),
  iovalkey: ioredis((port) => new Valkey({ port, ...options })),
} as const;
