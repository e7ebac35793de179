import { arch, cpus, platform } from "node:os";

/** The machine of a run. Its name is left out, because the README is public. */
export interface Machine {
  readonly cores: number;
  readonly cpu: string;
  readonly node: string;
  readonly platform: string;
}

export function thisMachine(): Machine {
  const processors = cpus();
  return {
    cores: processors.length,
    cpu: processors[0]?.model.trim() ?? "unknown",
    node: process.version,
    platform: `${platform()} ${arch()}`,
  };
}

export function machineLine({ cores, cpu, node, platform }: Machine): string {
  return `${cores} ${cores === 1 ? "core" : "cores"} of ${cpu}, Node ${node}, ${platform}`;
}
