import { arch, cpus, platform } from "node:os";

/** What figures were measured on; no name of it, which would tell whose it is. */
export interface Machine {
  readonly cores: number;
  readonly cpu: string;
  readonly node: string;
  readonly platform: string;
}

/** Describes the machine that this runs on. */
export function thisMachine(): Machine {
  const processors = cpus();
  return {
    cores: processors.length,
    cpu: processors[0]?.model.trim() ?? "unknown",
    node: process.version,
    platform: `${platform()} ${arch()}`,
  };
}

/** Writes a machine in one line. */
export function machineLine({ cores, cpu, node, platform }: Machine): string {
  return `${cores} ${cores === 1 ? "core" : "cores"} of ${cpu}, Node ${node}, ${platform}`;
}
