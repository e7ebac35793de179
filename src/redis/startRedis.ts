import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";

/** A Redis for tests and measurements, empty and without a file, on a free port of the loopback. */
export interface RedisServer {
  readonly port: number;
  /** `SIGSTOP` freezes it, `SIGCONT` lets it go on. */
  readonly signal: (name: "SIGSTOP" | "SIGCONT") => void;
  /** Kills it, and forgets all. */
  readonly kill: () => Promise<void>;
  /** Starts it again after it was killed. */
  readonly start: () => Promise<void>;
}

/** True if there is a `redis-server` on this machine. */
export function hasRedis(): boolean {
  return spawnSync("redis-server", ["--version"]).status === 0;
}

export async function startRedis(): Promise<RedisServer> {
  let running: ChildProcess | undefined;
  let port = 0;
  const start = async () => {
    running = await launched(port);
  };
  // Another program may take the port before Redis does.
  for (let tries = 5; running === undefined; tries -= 1) {
    port = await freePort();
    await start().catch((error: unknown) => {
      if (tries <= 1) throw error;
    });
  }
  return {
    port,
    start,
    signal: (name) => running?.kill(name),
    kill: async () => {
      if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
      // It does not keep the process alive, which waits for its end now.
      running.ref();
      const ended = new Promise((resolve) => running?.once("exit", resolve));
      running.kill("SIGKILL");
      await ended;
    },
  };
}

function launched(port: number): Promise<ChildProcess> {
  const place = ["--bind", "127.0.0.1", "--port", String(port), "--dir", "/"];
  const child = spawn("redis-server", [...place, "--save", "", "--appendonly", "no"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      reject(new Error(`redis-server ended with exit code ${String(code)} before it was ready.`));
    });
    child.stdout.on("data", (text: Buffer) => {
      if (!text.includes("Ready to accept connections")) return;
      // A pipe that nobody reads keeps the test run alive.
      child.stdout.destroy();
      child.unref();
      resolve(child);
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === "object" && address !== null) resolve(address.port);
        else reject(new Error("No free port."));
      });
    });
  });
}
